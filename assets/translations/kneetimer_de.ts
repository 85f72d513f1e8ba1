<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <location filename="../../kneetimer/app.py" line="196"/>
        <source>The computer was asleep. Space goes on where you were.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../kneetimer/app.py" line="198"/>
        <source>Away for %n minute(s). Space goes on where you were.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <location filename="../../kneetimer/app.py" line="229"/>
        <source>{why} The session goes on; everything is on the screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/app.py" line="233"/>
        <source>There is sound again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/app.py" line="237"/>
        <source>Something went wrong and was written to the log: {what}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Assumed</name>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="35"/>
        <source>count-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="36"/>
        <source>time to change position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="37"/>
        <source>time to change sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="38"/>
        <source>rests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="39"/>
        <source>tempo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="40"/>
        <source>hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="41"/>
        <source>reps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="42"/>
        <source>sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="43"/>
        <source>sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="44"/>
        <source>order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="45"/>
        <source>blocks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="46"/>
        <source>parts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="47"/>
        <source>time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="48"/>
        <source>effort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="49"/>
        <source>load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="50"/>
        <source>how to find the load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="51"/>
        <source>detour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="52"/>
        <source>number of detours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/assumed_words.py" line="53"/>
        <source>rounds</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dose</name>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="63"/>
        <source>{rest} between sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="66"/>
        <source>{rest} afterwards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="75"/>
        <source>rest as long as the set took</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="78"/>
        <source>rest until you are ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="79"/>
        <source>rest until you are ready, at least {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="83"/>
        <source>rest {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="89"/>
        <source>band</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="90"/>
        <source>ankle weight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="91"/>
        <source>dumb-bell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="94"/>
        <source>light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="95"/>
        <source>medium</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="96"/>
        <source>heavy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="108"/>
        <source>{n} % of what you can lift once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="111"/>
        <source>or else {load}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="112"/>
        <source>With: {load}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="119"/>
        <source>Stop when {n} more would still go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="121"/>
        <source>Effort: {n} of 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="122"/>
        <source>A load that you could lift {n} times at the most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="132"/>
        <source>as many as you can in {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="136"/>
        <source>{time} in {n} parts, without a stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="145"/>
        <source>{time} rest between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="152"/>
        <source>hold for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="159"/>
        <location filename="../../kneetimer/gui/dose_words.py" line="163"/>
        <source>{n} sets of {reps}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="165"/>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="167"/>
        <source>{reps} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="169"/>
        <source>at your own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="186"/>
        <source>hold each for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="189"/>
        <source>relax for {time}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="205"/>
        <source>{n} sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="228"/>
        <source>each side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="229"/>
        <source>left side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="230"/>
        <source>right side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="231"/>
        <source>affected side only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="232"/>
        <source>each side, the affected one first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="236"/>
        <source>shared between the sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="238"/>
        <source>{a} sets on the affected side and {b} on the other</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="241"/>
        <source>changing after each set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="243"/>
        <source>changing after each rep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="268"/>
        <source>{time} to move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="269"/>
        <source>{time} to hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="270"/>
        <source>{time} to come back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="271"/>
        <source>{time} in between</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="275"/>
        <source>Each one takes {time}: {parts}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/dose_words.py" line="290"/>
        <source>Press T for a detour: {name}, {time}. The clock waits meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="48"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="50"/>
        <source>Finish here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="51"/>
        <source>Back to the routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="63"/>
        <source>What was done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="85"/>
        <source>The session stands still</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="86"/>
        <source>Nothing is lost. Go on when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="89"/>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="127"/>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="89"/>
        <source>Ended early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="91"/>
        <source>{time} under way · {done} of {all} sets complete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="128"/>
        <source>Partly done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="129"/>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="147"/>
        <source>{done} of {planned} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/end_page.py" line="150"/>
        <source>{done} of {planned}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../kneetimer/gui/pages/end_page.py" line="153"/>
        <source>(%n spot(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExerciseCard</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_card.py" line="140"/>
        <source>Show less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_card.py" line="140"/>
        <source>How it is done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ExerciseDetails</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="30"/>
        <source>Set-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="31"/>
        <source>On the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="35"/>
        <source>Easier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="36"/>
        <source>Harder, step by step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="78"/>
        <source>{sign} → {correction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="86"/>
        <source>When something slips</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="103"/>
        <source>Muscles: {main}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/exercise_details.py" line="105"/>
        <source>Muscles: {main}; also {also}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/header_bar.py" line="50"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/header_bar.py" line="51"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/header_bar.py" line="67"/>
        <source>Back to: {place}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="23"/>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="25"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="28"/>
        <source>Keys during a session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="29"/>
        <source>Keys everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="34"/>
        <source>Space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="34"/>
        <source>Pause, and go on. When it waits for you: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="35"/>
        <source>Click</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="35"/>
        <source>Anywhere: ready, when it waits for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="36"/>
        <source>Skip to what comes next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="37"/>
        <source>Back to what came before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="38"/>
        <source>Repeat this set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="39"/>
        <source>15 seconds more of this pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="40"/>
        <source>Turn aside to a tender spot; the clock waits meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="41"/>
        <source>Done, where you set the pace yourself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="42"/>
        <source>Fill the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="43"/>
        <source>Leave; nothing is lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="48"/>
        <source>Letters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="48"/>
        <source>In the library: search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="49"/>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="49"/>
        <source>Open the routine, or start it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="50"/>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="51"/>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="53"/>
        <source>Ctrl</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="51"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="52"/>
        <source>This page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/help_page.py" line="53"/>
        <source>Quit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_card.py" line="56"/>
        <source>Do this one (optional)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_card.py" line="74"/>
        <source>The source gives no number here: take what suits you.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_list.py" line="83"/>
        <source>{n} rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_list.py" line="85"/>
        <source>{rest} between rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_list.py" line="95"/>
        <source>Choose one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../kneetimer/gui/widgets/item_list.py" line="97"/>
        <source>Choose %n</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <location filename="../../kneetimer/gui/library_model.py" line="149"/>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="80"/>
        <source>What would you like to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="83"/>
        <source>Name, exercise, tag or source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="84"/>
        <source>Search the routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="86"/>
        <source>Length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="87"/>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="88"/>
        <source>Equipment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="90"/>
        <source>Open my routines folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="92"/>
        <source>Routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="95"/>
        <source>Clear filters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="99"/>
        <source>Any length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="100"/>
        <source>Up to 10 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="101"/>
        <source>Up to 20 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="102"/>
        <source>Up to 30 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="107"/>
        <source>Any position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="108"/>
        <source>Not on the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="134"/>
        <source>Your own routine files go into {folder}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="146"/>
        <source>No routine matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="147"/>
        <source>Try other words, or fewer filters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="266"/>
        <source>There are no routines yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/library_page.py" line="267"/>
        <source>Put a routine file into your routines folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <location filename="../../kneetimer/gui/main_window.py" line="169"/>
        <source>Needs mending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/main_window.py" line="178"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/main_window.py" line="183"/>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/main_window.py" line="234"/>
        <source>All routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/main_window.py" line="239"/>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/main_window.py" line="256"/>
        <source>No program here opens {path}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/main_window.py" line="264"/>
        <source>The folder {path} cannot be made: {why}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/notice_bar.py" line="54"/>
        <source>Put this notice away</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/problems_page.py" line="42"/>
        <source>Problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/problems_page.py" line="49"/>
        <source>This routine cannot be used until its file is mended. The others are not affected.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/problems_page.py" line="55"/>
        <source>Open the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/problems_page.py" line="56"/>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../kneetimer/gui/pages/problems_page.py" line="69"/>
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="53"/>
        <location filename="../../kneetimer/gui/questions.py" line="88"/>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="56"/>
        <source>Rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="59"/>
        <source>Rest between rounds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="66"/>
        <source>Sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="73"/>
        <source>Rest between sets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="78"/>
        <source>Rest after</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="83"/>
        <source>Detour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="90"/>
        <source>How often</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="91"/>
        <source>How long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="98"/>
        <source>Reps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="100"/>
        <source>Reps in set {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/questions.py" line="106"/>
        <source>Hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_card.py" line="153"/>
        <source>To read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_card.py" line="155"/>
        <source>To look at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/item_card.py" line="157"/>
        <source>In your own time</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ResumeBar</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/resume_bar.py" line="29"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/resume_bar.py" line="30"/>
        <source>Finish here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/resume_bar.py" line="43"/>
        <source>“{title}” stands still where you left it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutineCard</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/routine_card.py" line="132"/>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/routine_card.py" line="156"/>
        <source>Needs mending: {problems}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RoutinePage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/routine_page.py" line="80"/>
        <source>Routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/routine_page.py" line="102"/>
        <source>Where it comes from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/routine_page.py" line="107"/>
        <source>Not from there, but ours: {list}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="15"/>
        <source>KneeTimer is a timer and counter for exercise routines that you choose or write yourself, or that a professional has given you. It shows, times, counts and records.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="24"/>
        <source>It does not assess, diagnose, monitor or treat any condition, and it does not choose exercises or doses for you. If pain stays, see someone in person, such as a physical therapist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="35"/>
        <source>sharp pain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="36"/>
        <source>the knee locking or giving way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="37"/>
        <source>numbness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="38"/>
        <source>dizziness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="45"/>
        <source>you cannot put weight on the leg</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="46"/>
        <source>the knee is badly swollen or misshapen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="47"/>
        <source>it is hot and red, and you have a fever</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="48"/>
        <source>it is locked and does not move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/safety_words.py" line="49"/>
        <source>the calf is swollen and tender</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/safety_cards.py" line="23"/>
        <source>What this is</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/safety_cards.py" line="31"/>
        <source>Stop at once if you notice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/safety_cards.py" line="37"/>
        <source>Get help the same day if</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="128"/>
        <source>Ready?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="133"/>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="135"/>
        <source>Turned aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="137"/>
        <source>Get ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="139"/>
        <source>Get into place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="140"/>
        <source>Change sides</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="141"/>
        <source>Rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="142"/>
        <source>Move</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="143"/>
        <source>Hold the position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="144"/>
        <source>Return slowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="145"/>
        <source>Relax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="146"/>
        <source>Keep going</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="147"/>
        <location filename="../../kneetimer/gui/moments.py" line="149"/>
        <source>At your own pace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="148"/>
        <source>Take your time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="150"/>
        <source>Look and note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="173"/>
        <source>Rep {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="175"/>
        <source>Block {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="182"/>
        <source>Set {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="185"/>
        <source>Round {n} of {of}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="212"/>
        <source>Next: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="215"/>
        <source>Next: rest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="223"/>
        <source>Next: {what}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="230"/>
        <source>{n} times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="232"/>
        <source>once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="238"/>
        <source>{n} × {s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="239"/>
        <source>{s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="250"/>
        <source>Space: go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="253"/>
        <source>Space: done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="253"/>
        <source>Space: ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/moments.py" line="254"/>
        <source>Space: pause</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SessionBar</name>
    <message numerus="yes">
        <location filename="../../kneetimer/gui/widgets/session_bar.py" line="48"/>
        <source>%n percent done</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="63"/>
        <source>Session</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="124"/>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="125"/>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="243"/>
        <source>Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="126"/>
        <source>← Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="127"/>
        <source>Skip →</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="128"/>
        <source>+15 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="129"/>
        <source>Add 15 seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="130"/>
        <source>Turn aside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="223"/>
        <source>about {time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="223"/>
        <source>{time} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="243"/>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="253"/>
        <source>Back to the block (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/session_page.py" line="256"/>
        <source>{name} (T)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="63"/>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="66"/>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="80"/>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="81"/>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="116"/>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="82"/>
        <source>Screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="86"/>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="86"/>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="90"/>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="91"/>
        <source>The side that goes first where an exercise is for both.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="96"/>
        <source>Affected side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="97"/>
        <source>For routines that ask for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="98"/>
        <source>Not set</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="102"/>
        <source>Count-in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="103"/>
        <source>The last seconds before work, where the routine says none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="108"/>
        <source>More time to change position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="109"/>
        <source>Added whenever you turn over, get down or get up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="116"/>
        <source>Everything heard is shown as well.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="117"/>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="124"/>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="127"/>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="136"/>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="128"/>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="129"/>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="134"/>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="138"/>
        <source>Keep the screen awake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="138"/>
        <source>During a session.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="141"/>
        <source>Fill the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="142"/>
        <source>During a session; F11 does it at any time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="144"/>
        <source>Less motion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="144"/>
        <source>Still pictures, no sliding.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/settings_page.py" line="203"/>
        <source>Try it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/stepper.py" line="91"/>
        <source>{words}: less</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/stepper.py" line="92"/>
        <source>{words}: more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/stepper.py" line="112"/>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/stepper.py" line="114"/>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/start_panel.py" line="43"/>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/start_panel.py" line="51"/>
        <source>Begin with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/start_panel.py" line="54"/>
        <source>Affected side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/start_panel.py" line="57"/>
        <source>Choose the affected side first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/start_panel.py" line="71"/>
        <source>{span}, by your choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/start_panel.py" line="78"/>
        <source>Nothing is left to do: tick at least one exercise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/start_panel.py" line="152"/>
        <source>Put within reach</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ThingsPill</name>
    <message>
        <location filename="../../kneetimer/gui/widgets/pills.py" line="118"/>
        <location filename="../../kneetimer/gui/widgets/pills.py" line="163"/>
        <source>I have everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/pills.py" line="119"/>
        <location filename="../../kneetimer/gui/widgets/pills.py" line="165"/>
        <source>I have nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/widgets/pills.py" line="167"/>
        <source>Without {thing}</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <location filename="../../kneetimer/gui/widgets/pills.py" line="169"/>
        <source>Without %n things</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <location filename="../../kneetimer/gui/pages/welcome_page.py" line="34"/>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/welcome_page.py" line="40"/>
        <source>Welcome to KneeTimer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/welcome_page.py" line="41"/>
        <source>It leads you through your exercises, rep by rep, by sight and by sound.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/welcome_page.py" line="49"/>
        <source>Try a first routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/pages/welcome_page.py" line="50"/>
        <source>Look at all routines</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="26"/>
        <source>{s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="28"/>
        <source>{m} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="29"/>
        <source>{m} min {s} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="37"/>
        <source>{low}–{high} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="38"/>
        <source>{low}–{high} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="42"/>
        <source>{low} to {high}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="50"/>
        <source>1 second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="52"/>
        <source>1 minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="68"/>
        <source>{low}–{high} seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="87"/>
        <source>about {n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="87"/>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="94"/>
        <source>1 exercise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="95"/>
        <source>%n exercises</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="101"/>
        <source>1 routine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="102"/>
        <source>%n routines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="108"/>
        <source>1 problem</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="109"/>
        <source>%n problems</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="116"/>
        <source>{first} and {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="134"/>
        <source>standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="135"/>
        <source>on a chair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="136"/>
        <source>sitting on the floor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="137"/>
        <source>on your back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="138"/>
        <source>on your front</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="139"/>
        <source>on your side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="140"/>
        <source>on hands and knees</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="141"/>
        <source>kneeling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="148"/>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="149"/>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="../../kneetimer/gui/words.py" line="154"/>
        <source>Line {line}, column {column}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
