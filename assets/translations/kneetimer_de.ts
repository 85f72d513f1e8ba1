<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>App</name>
    <message>
        <source>Something went wrong and was written to the log: {what}</source>
        <translation>Etwas ist schiefgegangen und steht im Protokoll: {what}</translation>
    </message>
</context>
<context>
    <name>Assumed</name>
    <message>
        <source>blocks</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>count-in</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>detour</source>
        <translation>Abstecher</translation>
    </message>
    <message>
        <source>effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>how to find the load</source>
        <translation>Weg zur Last</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>number of detours</source>
        <translation>Zahl der Abstecher</translation>
    </message>
    <message>
        <source>order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>parts</source>
        <translation>Teile</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>rests</source>
        <translation>Pausen</translation>
    </message>
    <message>
        <source>rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>time to change position</source>
        <translation>Zeit für Lagewechsel</translation>
    </message>
    <message>
        <source>time to change sides</source>
        <translation>Zeit für Seitenwechsel</translation>
    </message>
</context>
<context>
    <name>BodyMap</name>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
</context>
<context>
    <name>ChoiceBox</name>
    <message>
        <source>{name}: {why}</source>
        <translation>{name}: {why}</translation>
    </message>
</context>
<context>
    <name>Dose</name>
    <message>
        <source>A load that you could lift {n} times at the most</source>
        <translation>Eine Last, die du höchstens {n} Mal heben könntest</translation>
    </message>
    <message>
        <source>Each one takes {time}: {parts}</source>
        <translation>Je Wiederholung {time}: {parts}</translation>
    </message>
    <message>
        <source>Effort: {n} of 10</source>
        <translation>Anstrengung: {n} von 10</translation>
    </message>
    <message>
        <source>Press T for a detour: {name}, {time}. The clock waits meanwhile</source>
        <translation>Taste T für einen Abstecher: {name}, {time}. Die Uhr wartet so lange</translation>
    </message>
    <message>
        <source>Stop when {n} more would still go</source>
        <translation>Hör auf, wenn noch {n} gingen</translation>
    </message>
    <message>
        <source>With: {load}</source>
        <translation>Mit: {load}</translation>
    </message>
    <message>
        <source>affected side only</source>
        <translation>nur die betroffene Seite</translation>
    </message>
    <message>
        <source>ankle weight</source>
        <translation>Fußgewicht</translation>
    </message>
    <message>
        <source>as many as you can in {time}</source>
        <translation>so viele wie möglich in {time}</translation>
    </message>
    <message>
        <source>at your own pace</source>
        <translation>in deinem Tempo</translation>
    </message>
    <message>
        <source>band</source>
        <translation>Fitnessband</translation>
    </message>
    <message>
        <source>changing after each rep</source>
        <translation>Wechsel nach jeder Wiederholung</translation>
    </message>
    <message>
        <source>changing after each set</source>
        <translation>Wechsel nach jedem Satz</translation>
    </message>
    <message>
        <source>dumb-bell</source>
        <translation>Hantelgewicht</translation>
    </message>
    <message>
        <source>each side</source>
        <translation>auf jeder Seite</translation>
    </message>
    <message>
        <source>each side, the affected one first</source>
        <translation>auf jeder Seite, die betroffene zuerst</translation>
    </message>
    <message>
        <source>heavy</source>
        <translation>schweres</translation>
    </message>
    <message>
        <source>hold each for {time}</source>
        <translation>jedes Mal {time} halten</translation>
    </message>
    <message>
        <source>hold for {time}</source>
        <translation>{time} halten</translation>
    </message>
    <message>
        <source>left side only</source>
        <translation>nur links</translation>
    </message>
    <message>
        <source>light</source>
        <translation>leichtes</translation>
    </message>
    <message>
        <source>medium</source>
        <translation>mittleres</translation>
    </message>
    <message>
        <source>once</source>
        <translation>ein Mal</translation>
    </message>
    <message>
        <source>or else {load}</source>
        <translation>sonst {load}</translation>
    </message>
    <message>
        <source>relax for {time}</source>
        <translation>{time} lockern</translation>
    </message>
    <message>
        <source>rest as long as the set took</source>
        <translation>Pause so lang wie der Satz</translation>
    </message>
    <message>
        <source>rest until you are ready</source>
        <translation>Pause, bis du bereit bist</translation>
    </message>
    <message>
        <source>rest until you are ready, at least {time}</source>
        <translation>Pause, bis du bereit bist, mindestens {time}</translation>
    </message>
    <message>
        <source>rest {time}</source>
        <translation>{time} Pause</translation>
    </message>
    <message>
        <source>right side only</source>
        <translation>nur rechts</translation>
    </message>
    <message>
        <source>shared between the sides</source>
        <translation>auf beide Seiten verteilt</translation>
    </message>
    <message>
        <source>{a} sets on the affected side and {b} on the other</source>
        <translation>{a} Sätze auf der betroffenen Seite und {b} auf der anderen</translation>
    </message>
    <message>
        <source>{n} % of what you can lift once</source>
        <translation>{n} % von dem, was du ein Mal heben kannst</translation>
    </message>
    <message>
        <source>{n} sets</source>
        <translation>{n} Sätze</translation>
    </message>
    <message>
        <source>{n} sets of {reps}</source>
        <translation>{n} Sätze mit {reps} Wiederholungen</translation>
    </message>
    <message>
        <source>{reps} times</source>
        <translation>{reps} Mal</translation>
    </message>
    <message>
        <source>{rest} afterwards</source>
        <translation>danach: {rest}</translation>
    </message>
    <message>
        <source>{rest} between sets</source>
        <translation>zwischen den Sätzen: {rest}</translation>
    </message>
    <message>
        <source>{rest} between sides</source>
        <translation>{rest} zwischen den Seiten</translation>
    </message>
    <message>
        <source>{time} in between</source>
        <translation>{time} dazwischen</translation>
    </message>
    <message>
        <source>{time} in {n} parts, without a stop</source>
        <translation>{time} in {n} Teilen, ohne Halt</translation>
    </message>
    <message>
        <source>{time} rest between</source>
        <translation>{time} Pause dazwischen</translation>
    </message>
    <message>
        <source>{time} to come back</source>
        <translation>{time} zurück</translation>
    </message>
    <message>
        <source>{time} to hold</source>
        <translation>{time} halten</translation>
    </message>
    <message>
        <source>{time} to move</source>
        <translation>{time} bewegen</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message numerus="yes">
        <source>(%n spot(s))</source>
        <translation>
            <numerusform>(%n Stelle)</numerusform>
            <numerusform>(%n Stellen)</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to the routines</source>
        <translation>Zu den Übungsfolgen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Ended early</source>
        <translation>Vorzeitig beendet</translation>
    </message>
    <message>
        <source>Finish here</source>
        <translation>Hier beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Nothing is lost. Go on when you like.</source>
        <translation>Nichts geht verloren. Weiter, wann du magst.</translation>
    </message>
    <message>
        <source>Partly done</source>
        <translation>Teilweise gemacht</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Übersprungen</translation>
    </message>
    <message>
        <source>The session stands still</source>
        <translation>Einheit angehalten</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was du gemacht hast</translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation>{done} von {planned}</translation>
    </message>
    <message>
        <source>{done} of {planned} times</source>
        <translation>{done} von {planned} Mal</translation>
    </message>
    <message>
        <source>{time} under way · {done} of {all} sets complete</source>
        <translation>{time} unterwegs · {done} von {all} Sätzen vollständig</translation>
    </message>
</context>
<context>
    <name>Exercise</name>
    <message>
        <source>both sides work</source>
        <translation>beide Seiten arbeiten</translation>
    </message>
    <message>
        <source>the back leg works</source>
        <translation>das hintere Bein arbeitet</translation>
    </message>
    <message>
        <source>the bottom leg works</source>
        <translation>das untere Bein arbeitet</translation>
    </message>
    <message>
        <source>the front leg works</source>
        <translation>das vordere Bein arbeitet</translation>
    </message>
    <message>
        <source>the moving leg works</source>
        <translation>das bewegte Bein arbeitet</translation>
    </message>
    <message>
        <source>the standing leg works</source>
        <translation>das Standbein arbeitet</translation>
    </message>
    <message>
        <source>the top leg works</source>
        <translation>das obere Bein arbeitet</translation>
    </message>
</context>
<context>
    <name>ExerciseDetails</name>
    <message>
        <source>As shown here</source>
        <translation>Wie hier gezeigt</translation>
    </message>
    <message>
        <source>Easier</source>
        <translation>Leichter</translation>
    </message>
    <message>
        <source>Harder, step by step</source>
        <translation>Schwerer, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Muscles</source>
        <translation>Muskeln</translation>
    </message>
    <message>
        <source>On the way</source>
        <translation>Darauf achten</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>Ausgangsposition</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Quelle: {source}</translation>
    </message>
    <message>
        <source>When something slips</source>
        <translation>Wenn etwas verrutscht</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Audio book with chapters (*.m4b)</source>
        <translation>Hörbuch mit Kapiteln (*.m4b)</translation>
    </message>
    <message>
        <source>FLAC, without loss (*.flac)</source>
        <translation>FLAC, ohne Verlust (*.flac)</translation>
    </message>
    <message>
        <source>MP3, for any player (*.mp3)</source>
        <translation>MP3, für jedes Gerät (*.mp3)</translation>
    </message>
    <message>
        <source>Ogg Vorbis (*.ogg)</source>
        <translation>Ogg Vorbis (*.ogg)</translation>
    </message>
    <message>
        <source>One file is being saved already; the next one can follow it.</source>
        <translation>Eine Datei wird schon gespeichert; danach kann die nächste folgen.</translation>
    </message>
    <message>
        <source>Save as audio</source>
        <translation>Als Audiodatei speichern</translation>
    </message>
    <message>
        <source>Saving {name}</source>
        <translation>{name} wird gespeichert</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>WAV, large and for any program (*.wav)</source>
        <translation>WAV, groß und für jedes Programm (*.wav)</translation>
    </message>
    <message>
        <source>{name} is not saved. {why}</source>
        <translation>{name} ist nicht gespeichert. {why}</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>FigureTile</name>
    <message>
        <source>How it is done</source>
        <translation>So geht es</translation>
    </message>
</context>
<context>
    <name>FigureWidget</name>
    <message>
        <source>Picture: {exercise}</source>
        <translation>Bild: {exercise}</translation>
    </message>
    <message>
        <source>{exercise}, left side</source>
        <translation>{exercise}, linke Seite</translation>
    </message>
    <message>
        <source>{exercise}, right side</source>
        <translation>{exercise}, rechte Seite</translation>
    </message>
</context>
<context>
    <name>Handout</name>
    <message>
        <source>Boxes: a row is a week, tick each day you did it.</source>
        <translation>Kästchen: eine Reihe ist eine Woche, hak jeden Tag ab, an dem du geübt hast.</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>First: {a}. Then: {b}.</source>
        <translation>Erst: {a}. Dann: {b}.</translation>
    </message>
    <message>
        <source>M T W T F S S</source>
        <comment>the days of a week from Monday on</comment>
        <translation>M D M D F S S</translation>
    </message>
    <message>
        <source>Not from there, but ours: {list}.</source>
        <translation>Nicht von dort, sondern von uns: {list}.</translation>
    </message>
    <message>
        <source>Page {n} of {all}</source>
        <translation>Seite {n} von {all}</translation>
    </message>
    <message>
        <source>Sources: {list}</source>
        <translation>Quellen: {list}</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Anfang</translation>
    </message>
    <message>
        <source>To read or do</source>
        <translation>Zum Lesen oder Tun</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>nach Wunsch</translation>
    </message>
    <message>
        <source>{group}, {n} rounds</source>
        <translation>{group}, {n} Runden</translation>
    </message>
    <message>
        <source>“{title}”</source>
        <comment>a title in quotation marks</comment>
        <translation>„{title}“</translation>
    </message>
</context>
<context>
    <name>HandoutDialog</name>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Hand-out: {title}</source>
        <translation>Handzettel: {title}</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Als PDF sichern…</translation>
    </message>
    <message>
        <source>{name} is saved.</source>
        <translation>{name} ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>HeaderBar</name>
    <message>
        <source>Back to: {place}</source>
        <translation>Zurück zu: {place}</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
</context>
<context>
    <name>HelpPage</name>
    <message>
        <source>15 seconds more of this pause</source>
        <translation>15 Sekunden mehr von dieser Pause</translation>
    </message>
    <message>
        <source>Anywhere: ready, when it waits for you</source>
        <translation>Irgendwo: bereit, wenn die Uhr auf dich wartet</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Back to what came before</source>
        <translation>Zurück zum Vorigen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Ctrl</source>
        <translation>Strg</translation>
    </message>
    <message>
        <source>Done, where you set the pace yourself</source>
        <translation>Fertig, wo du das Tempo selbst bestimmst</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>In the library: search</source>
        <translation>In der Übersicht: suchen</translation>
    </message>
    <message>
        <source>Keys during a session</source>
        <translation>Tasten während einer Einheit</translation>
    </message>
    <message>
        <source>Keys everywhere</source>
        <translation>Tasten überall</translation>
    </message>
    <message>
        <source>Leave; nothing is lost</source>
        <translation>Verlassen; nichts geht verloren</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Buchstaben</translation>
    </message>
    <message>
        <source>Open the routine, or start it</source>
        <translation>Übungsfolge öffnen oder starten</translation>
    </message>
    <message>
        <source>Pause, and go on. When it waits for you: ready</source>
        <translation>Pause und weiter; wenn die Uhr auf dich wartet: bereit</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Repeat this set</source>
        <translation>Diesen Satz wiederholen</translation>
    </message>
    <message>
        <source>Save a routine as audio</source>
        <translation>Übungsfolge als Audio speichern</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Skip to what comes next</source>
        <translation>Weiter zum Nächsten</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>This page</source>
        <translation>Diese Seite</translation>
    </message>
    <message>
        <source>Turn aside to a tender spot; the clock waits meanwhile</source>
        <translation>Abstecher zu einer empfindlichen Stelle; die Uhr wartet so lange</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>Do this one (optional)</source>
        <translation>Mitmachen (optional)</translation>
    </message>
    <message>
        <source>The source gives no number here: take what suits you.</source>
        <translation>Die Quelle nennt hier keine Zahl: Nimm, was dir passt.</translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Such %n aus</numerusform>
            <numerusform>Such %n aus</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose one</source>
        <translation>Such eins aus</translation>
    </message>
    <message>
        <source>{n} rounds</source>
        <translation>{n} Runden</translation>
    </message>
    <message>
        <source>{rest} between rounds</source>
        <translation>dazwischen {rest}</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Sound alone leads you through it</source>
        <translation>Der Ton allein führt dich hindurch</translation>
    </message>
    <message>
        <source>needs mending</source>
        <translation>zu berichtigen</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>eigene</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Any length</source>
        <translation>Jede Dauer</translation>
    </message>
    <message>
        <source>Any position</source>
        <translation>Jede Position</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Hilfsmittel</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Name, exercise, tag or source</source>
        <translation>Name, Übung, Stichwort oder Quelle</translation>
    </message>
    <message>
        <source>No routine matches</source>
        <translation>Keine Übungsfolge passt</translation>
    </message>
    <message>
        <source>Not on the floor</source>
        <translation>Nicht am Boden</translation>
    </message>
    <message>
        <source>Open my routines folder</source>
        <translation>Meinen Ordner öffnen</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Put a routine file into your routines folder.</source>
        <translation>Leg die Datei einer Übungsfolge in deinen Ordner.</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Übungsfolgen</translation>
    </message>
    <message>
        <source>Search the routines</source>
        <translation>Übungsfolgen durchsuchen</translation>
    </message>
    <message>
        <source>There are no routines yet</source>
        <translation>Noch keine Übungsfolgen</translation>
    </message>
    <message>
        <source>Try other words, or fewer filters.</source>
        <translation>Versuch es mit anderen Wörtern oder weniger Filtern.</translation>
    </message>
    <message>
        <source>Up to 10 minutes</source>
        <translation>Bis 10 Minuten</translation>
    </message>
    <message>
        <source>Up to 20 minutes</source>
        <translation>Bis 20 Minuten</translation>
    </message>
    <message>
        <source>Up to 30 minutes</source>
        <translation>Bis 30 Minuten</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchtest du machen?</translation>
    </message>
    <message>
        <source>Your own routine files go into {folder}</source>
        <translation>Deine eigenen Dateien gehören in {folder}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>All routines</source>
        <translation>Alle Übungsfolgen</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Needs mending</source>
        <translation>Zu berichtigen</translation>
    </message>
    <message>
        <source>No program here opens {path}</source>
        <translation>Kein Programm hier öffnet {path}</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>The folder {path} cannot be made: {why}</source>
        <translation>Der Ordner {path} lässt sich nicht anlegen: {why}</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>MuscleWords</name>
    <message>
        <source>Does the work</source>
        <translation>Macht die Arbeit</translation>
    </message>
    <message>
        <source>Helps</source>
        <translation>Hilft mit</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Put this notice away</source>
        <translation>Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>PhraseMaker</name>
    <message>
        <source>The voice does not answer: choose another one in the settings.</source>
        <translation>Die Stimme antwortet nicht: Wähle in den Einstellungen eine andere.</translation>
    </message>
    <message>
        <source>The voice has stopped: choose another one in the settings.</source>
        <translation>Die Stimme hat aufgehört: Wähle in den Einstellungen eine andere.</translation>
    </message>
</context>
<context>
    <name>PlayButton</name>
    <message>
        <source>Play it</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Stop the movement</source>
        <translation>Bewegung anhalten</translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>This routine cannot be used until its file is mended. The others are not affected.</source>
        <translation>Diese Übungsfolge lässt sich erst verwenden, wenn ihre Datei berichtigt ist. Die anderen sind nicht betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProgressNotice</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>Detour</source>
        <translation>Abstecher</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
    <message>
        <source>How often</source>
        <translation>Wie oft</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Reps in set {n}</source>
        <translation>Wiederholungen in Satz {n}</translation>
    </message>
    <message>
        <source>Rest after</source>
        <translation>Pause danach</translation>
    </message>
    <message>
        <source>Rest between rounds</source>
        <translation>Pause zwischen Runden</translation>
    </message>
    <message>
        <source>Rest between sets</source>
        <translation>Pause zwischen Sätzen</translation>
    </message>
    <message>
        <source>Rest between sides</source>
        <translation>Pause zwischen den Seiten</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>In your own time</source>
        <translation>Ohne Uhr</translation>
    </message>
    <message>
        <source>To look at</source>
        <translation>Zum Beobachten</translation>
    </message>
    <message>
        <source>To read</source>
        <translation>Zum Lesen</translation>
    </message>
</context>
<context>
    <name>ResumeBar</name>
    <message>
        <source>Finish here</source>
        <translation>Hier beenden</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>“{title}” stands still where you left it.</source>
        <translation>„{title}“ wartet dort, wo du aufgehört hast.</translation>
    </message>
</context>
<context>
    <name>RoutineCard</name>
    <message>
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <source>Needs mending: {problems}</source>
        <translation>Zu berichtigen: {problems}</translation>
    </message>
    <message>
        <source>Sound alone leads you through it.</source>
        <translation>Der Ton allein führt dich hindurch.</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Eigene</translation>
    </message>
</context>
<context>
    <name>RoutinePage</name>
    <message>
        <source>Not from there, but ours: {list}.</source>
        <translation>Nicht von dort, sondern von uns: {list}.</translation>
    </message>
    <message>
        <source>Routine</source>
        <translation>Übungsfolge</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie kommt</translation>
    </message>
</context>
<context>
    <name>Safety</name>
    <message>
        <source>Get help the same day if</source>
        <translation>Hol dir noch heute Hilfe, wenn</translation>
    </message>
    <message>
        <source>It does not assess, diagnose, monitor or treat any condition, and it does not choose exercises or doses for you. If pain stays, see someone in person, such as a physical therapist.</source>
        <translation>Es beurteilt, diagnostiziert, überwacht und behandelt keine Beschwerden, und es wählt weder Übungen noch deren Umfang für dich. Wenn Schmerzen bleiben, geh zu jemandem vom Fach, zum Beispiel in eine Praxis für Physiotherapie.</translation>
    </message>
    <message>
        <source>KneeTimer is a timer and counter for exercise routines that you choose or write yourself, or that a professional has given you. It shows, times, counts and records.</source>
        <translation>KneeTimer ist eine Uhr und ein Zähler für Übungsfolgen, die du selbst auswählst oder schreibst oder die du von einer Fachperson hast. Es zeigt an, stoppt die Zeit, zählt und hält fest.</translation>
    </message>
    <message>
        <source>Stop at once if you notice</source>
        <translation>Hör sofort auf bei</translation>
    </message>
    <message>
        <source>What this is</source>
        <translation>Was KneeTimer ist</translation>
    </message>
    <message>
        <source>dizziness</source>
        <translation>Schwindel</translation>
    </message>
    <message>
        <source>it is hot and red, and you have a fever</source>
        <translation>es heiß und rot ist und du Fieber hast</translation>
    </message>
    <message>
        <source>it is locked and does not move</source>
        <translation>es blockiert ist und sich nicht bewegt</translation>
    </message>
    <message>
        <source>numbness</source>
        <translation>Taubheit</translation>
    </message>
    <message>
        <source>sharp pain</source>
        <translation>stechendem Schmerz</translation>
    </message>
    <message>
        <source>the calf is swollen and tender</source>
        <translation>die Wade geschwollen und druckempfindlich ist</translation>
    </message>
    <message>
        <source>the knee is badly swollen or misshapen</source>
        <translation>das Knie stark geschwollen oder verformt ist</translation>
    </message>
    <message>
        <source>the knee locking or giving way</source>
        <translation>blockierendem oder nachgebendem Knie</translation>
    </message>
    <message>
        <source>you cannot put weight on the leg</source>
        <translation>du das Bein nicht belasten kannst</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>At your own pace</source>
        <translation>In deinem Tempo</translation>
    </message>
    <message>
        <source>Block {n} of {of}</source>
        <translation>Abschnitt {n} von {of}</translation>
    </message>
    <message>
        <source>Change sides</source>
        <translation>Seite wechseln</translation>
    </message>
    <message>
        <source>Get into place</source>
        <translation>In Position gehen</translation>
    </message>
    <message>
        <source>Get ready</source>
        <translation>Gleich los</translation>
    </message>
    <message>
        <source>Hold the position</source>
        <translation>Position halten</translation>
    </message>
    <message>
        <source>Keep going</source>
        <translation>Dranbleiben</translation>
    </message>
    <message>
        <source>Look and note</source>
        <translation>Schau und notiere</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Bewegen</translation>
    </message>
    <message>
        <source>Next: done</source>
        <translation>Danach: fertig</translation>
    </message>
    <message>
        <source>Next: rest</source>
        <translation>Danach: Ausruhen</translation>
    </message>
    <message>
        <source>Next: {what}</source>
        <translation>Danach: {what}</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Ready?</source>
        <translation>Bereit?</translation>
    </message>
    <message>
        <source>Relax</source>
        <translation>Lockern</translation>
    </message>
    <message>
        <source>Rep {n} of {of}</source>
        <translation>Wdh. {n} von {of}</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Ausruhen</translation>
    </message>
    <message>
        <source>Return slowly</source>
        <translation>Langsam zurück</translation>
    </message>
    <message>
        <source>Round {n} of {of}</source>
        <translation>Runde {n} von {of}</translation>
    </message>
    <message>
        <source>Set {n} of {of}</source>
        <translation>Satz {n} von {of}</translation>
    </message>
    <message>
        <source>Space: done</source>
        <translation>Leertaste: fertig</translation>
    </message>
    <message>
        <source>Space: go on</source>
        <translation>Leertaste: weiter</translation>
    </message>
    <message>
        <source>Space: pause</source>
        <translation>Leertaste: Pause</translation>
    </message>
    <message>
        <source>Space: ready</source>
        <translation>Leertaste: bereit</translation>
    </message>
    <message>
        <source>Take your time</source>
        <translation>Nimm dir Zeit</translation>
    </message>
    <message>
        <source>Turned aside</source>
        <translation>Abstecher</translation>
    </message>
    <message>
        <source>once</source>
        <translation>Ein Mal</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} Mal</translation>
    </message>
    <message>
        <source>{n} × {s} s</source>
        <translation>{n} × {s} s</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
</context>
<context>
    <name>SessionBar</name>
    <message numerus="yes">
        <source>%n percent done</source>
        <translation>
            <numerusform>%n Prozent geschafft</numerusform>
            <numerusform>%n Prozent geschafft</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionPage</name>
    <message>
        <source>Back to the block (T)</source>
        <translation>Zum Abschnitt (T)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>about {time} left</source>
        <translation>noch etwa {time}</translation>
    </message>
    <message>
        <source>{name} (T)</source>
        <translation>{name} (T)</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>noch {time}</translation>
    </message>
</context>
<context>
    <name>SessionScreen</name>
    <message>
        <source>+15 s</source>
        <translation>+15 s</translation>
    </message>
    <message>
        <source>Add 15 seconds</source>
        <translation>15 Sekunden dazu</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Skip →</source>
        <translation>Vor →</translation>
    </message>
    <message>
        <source>Space or a click: go on</source>
        <translation>Leertaste oder Klick: weiter</translation>
    </message>
    <message>
        <source>Turn aside</source>
        <translation>Abstecher</translation>
    </message>
    <message>
        <source>Turn picture</source>
        <translation>Bild drehen</translation>
    </message>
    <message>
        <source>← Back</source>
        <translation>← Zurück</translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message numerus="yes">
        <source>Away for %n minute(s). Space goes on where you were.</source>
        <translation>
            <numerusform>%n Minute weg. Mit der Leertaste geht es weiter, wo du warst.</numerusform>
            <numerusform>%n Minuten weg. Mit der Leertaste geht es weiter, wo du warst.</numerusform>
        </translation>
    </message>
    <message>
        <source>The computer was asleep. Space goes on where you were.</source>
        <translation>Der Computer hat geschlafen. Mit der Leertaste geht es weiter, wo du warst.</translation>
    </message>
    <message>
        <source>There is sound again.</source>
        <translation>Der Ton ist wieder da.</translation>
    </message>
    <message>
        <source>{why} The session goes on; everything is on the screen.</source>
        <translation>{why} Die Einheit läuft weiter; alles steht auf dem Bildschirm.</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>A voice of Piper</source>
        <translation>Eine Stimme von Piper</translation>
    </message>
    <message>
        <source>Added whenever you turn over, get down or get up.</source>
        <translation>Kommt dazu, wenn du dich umdrehst, hinlegst oder aufstehst.</translation>
    </message>
    <message>
        <source>Affected side</source>
        <translation>Betroffene Seite</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Count-in</source>
        <translation>Countdown</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>During a session.</source>
        <translation>Während einer Einheit.</translation>
    </message>
    <message>
        <source>During a session; F11 does it at any time.</source>
        <translation>Während einer Einheit; mit F11 jederzeit.</translation>
    </message>
    <message>
        <source>Everything heard is shown as well.</source>
        <translation>Alles, was zu hören ist, wird auch angezeigt.</translation>
    </message>
    <message>
        <source>Fill the screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Floor view</source>
        <translation>Bodenansicht</translation>
    </message>
    <message>
        <source>For routines that ask for it.</source>
        <translation>Für Übungsfolgen, die danach fragen.</translation>
    </message>
    <message>
        <source>Keep the screen awake</source>
        <translation>Bildschirm anlassen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Weniger Bewegung</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>More time to change position</source>
        <translation>Mehr Zeit für Lagewechsel</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Now: {backend}</source>
        <translation>Zurzeit: {backend}</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Plays by</source>
        <translation>Ausgabe über</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Bildschirm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Still pictures, no sliding.</source>
        <translation>Stehende Bilder, kein Gleiten.</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>The last seconds before work, where the routine says none.</source>
        <translation>Die letzten Sekunden vor dem Start, wo die Übungsfolge keine nennt.</translation>
    </message>
    <message>
        <source>The side that goes first where an exercise is for both.</source>
        <translation>Die Seite, die beginnt, wenn eine Übung für beide ist.</translation>
    </message>
    <message>
        <source>Tones alone</source>
        <translation>Nur Töne</translation>
    </message>
    <message>
        <source>Tones from the working side</source>
        <translation>Töne von der Seite, die arbeitet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Turned for somebody who lies on a side; F turns it at any time.</source>
        <translation>Gedreht für jemanden, der auf der Seite liegt; F dreht es jederzeit.</translation>
    </message>
    <message>
        <source>Voice</source>
        <translation>Stimme</translation>
    </message>
    <message>
        <source>Voice alone</source>
        <translation>Nur Stimme</translation>
    </message>
    <message>
        <source>Voice and tones</source>
        <translation>Stimme und Töne</translation>
    </message>
    <message>
        <source>Voices of Piper (*.onnx)</source>
        <translation>Stimmen von Piper (*.onnx)</translation>
    </message>
    <message>
        <source>Volume of the tones</source>
        <translation>Lautstärke der Töne</translation>
    </message>
    <message>
        <source>Volume of the voice</source>
        <translation>Lautstärke der Stimme</translation>
    </message>
    <message>
        <source>What you hear</source>
        <translation>Was du hörst</translation>
    </message>
    <message>
        <source>Without it, both ears hear the same: good for listening with one ear. The voice always names the side.</source>
        <translation>Ohne das hören beide Ohren dasselbe: gut, wenn du mit einem Ohr hörst. Die Stimme nennt die Seite immer.</translation>
    </message>
</context>
<context>
    <name>SoundWords</name>
    <message>
        <source>Another program</source>
        <translation>Ein anderes Programm</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>Brisk</source>
        <translation>Flott</translation>
    </message>
    <message>
        <source>Calm</source>
        <translation>Ruhig</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Nothing: no sound</source>
        <translation>Nichts: kein Ton</translation>
    </message>
    <message>
        <source>Slow</source>
        <translation>Langsam</translation>
    </message>
    <message>
        <source>{name} (not on this machine)</source>
        <translation>{name} (nicht auf diesem Rechner)</translation>
    </message>
    <message>
        <source>{wpm} a minute</source>
        <translation>{wpm} pro Minute</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>{why} The built-in voice speaks in its place.</source>
        <translation>{why} Die eingebaute Stimme spricht an ihrer Stelle.</translation>
    </message>
    <message>
        <source>{why} The tones go on, and every line is on the screen.</source>
        <translation>{why} Die Töne bleiben, und jede Ansage steht auf dem Bildschirm.</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>{words}: less</source>
        <translation>{words}: weniger</translation>
    </message>
    <message>
        <source>{words}: more</source>
        <translation>{words}: mehr</translation>
    </message>
</context>
<context>
    <name>Stage</name>
    <message>
        <source>Show the muscles</source>
        <translation>Muskeln zeigen</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>Seite</translation>
    </message>
</context>
<context>
    <name>StartPanel</name>
    <message>
        <source>Affected side</source>
        <translation>Betroffene Seite</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Erste Seite</translation>
    </message>
    <message>
        <source>Choose the affected side first.</source>
        <translation>Wähl zuerst die betroffene Seite.</translation>
    </message>
    <message>
        <source>Eyes closed: sound alone leads you through it.</source>
        <translation>Augen zu: Der Ton allein führt dich hindurch.</translation>
    </message>
    <message>
        <source>Nothing is left to do: tick at least one exercise.</source>
        <translation>Nichts mehr zu tun: Kreuz mindestens eine Übung an.</translation>
    </message>
    <message>
        <source>Print a hand-out…</source>
        <translation>Handzettel drucken …</translation>
    </message>
    <message>
        <source>Put within reach</source>
        <translation>Leg bereit</translation>
    </message>
    <message>
        <source>Save as audio…</source>
        <translation>Als Audio speichern …</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>{span}, by your choices</source>
        <translation>{span}, je nach Auswahl</translation>
    </message>
</context>
<context>
    <name>ThingsPill</name>
    <message>
        <source>I have everything</source>
        <translation>Ich habe alles</translation>
    </message>
    <message>
        <source>I have nothing</source>
        <translation>Ich habe nichts</translation>
    </message>
    <message numerus="yes">
        <source>Without %n things</source>
        <translation>
            <numerusform>Ohne %n Teil</numerusform>
            <numerusform>Ohne %n Teile</numerusform>
        </translation>
    </message>
    <message>
        <source>Without {thing}</source>
        <translation>Ohne {thing}</translation>
    </message>
</context>
<context>
    <name>VoiceWords</name>
    <message>
        <source>Add a Piper voice…</source>
        <translation>Eine Stimme von Piper hinzufügen …</translation>
    </message>
    <message>
        <source>American</source>
        <translation>amerikanisch</translation>
    </message>
    <message>
        <source>British</source>
        <translation>britisch</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>Eingebaut</translation>
    </message>
    <message>
        <source>German</source>
        <translation>deutsch</translation>
    </message>
    <message>
        <source>Man 1</source>
        <translation>Mann 1</translation>
    </message>
    <message>
        <source>Man 2</source>
        <translation>Mann 2</translation>
    </message>
    <message>
        <source>Woman 1</source>
        <translation>Frau 1</translation>
    </message>
    <message>
        <source>Woman 2</source>
        <translation>Frau 2</translation>
    </message>
    <message>
        <source>{voice} (for another language)</source>
        <translation>{voice} (für eine andere Sprache)</translation>
    </message>
    <message>
        <source>{voice} (not on this machine)</source>
        <translation>{voice} (nicht auf diesem Rechner)</translation>
    </message>
</context>
<context>
    <name>Volume</name>
    <message>
        <source>Try it</source>
        <translation>Anhören</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>It leads you through your exercises, rep by rep, by sight and by sound.</source>
        <translation>Wiederholung für Wiederholung durch deine Übungen, mit Bild und Ton.</translation>
    </message>
    <message>
        <source>Look at all routines</source>
        <translation>Alle Übungsfolgen ansehen</translation>
    </message>
    <message>
        <source>Try a first routine</source>
        <translation>Gleich ausprobieren</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to KneeTimer</source>
        <translation>Willkommen bei KneeTimer</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>.</source>
        <comment>decimal point</comment>
        <translation>,</translation>
    </message>
    <message>
        <source>1 exercise</source>
        <translation>1 Übung</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <source>1 problem</source>
        <translation>1 Fehler</translation>
    </message>
    <message>
        <source>1 routine</source>
        <translation>1 Übungsfolge</translation>
    </message>
    <message>
        <source>1 second</source>
        <translation>1 Sekunde</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Line {line}, column {column}</source>
        <translation>Zeile {line}, Spalte {column}</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Rechts</translation>
    </message>
    <message>
        <source>about {n} min</source>
        <translation>etwa {n} min</translation>
    </message>
    <message>
        <source>kneeling</source>
        <translation>im Knien</translation>
    </message>
    <message>
        <source>on a chair</source>
        <translation>auf dem Stuhl</translation>
    </message>
    <message>
        <source>on hands and knees</source>
        <translation>im Vierfüßlerstand</translation>
    </message>
    <message>
        <source>on your back</source>
        <translation>in Rückenlage</translation>
    </message>
    <message>
        <source>on your front</source>
        <translation>in Bauchlage</translation>
    </message>
    <message>
        <source>on your side</source>
        <translation>in Seitenlage</translation>
    </message>
    <message>
        <source>sitting on the floor</source>
        <translation>im Sitzen am Boden</translation>
    </message>
    <message>
        <source>standing</source>
        <translation>im Stehen</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <source>{low}–{high} min</source>
        <translation>{low}–{high} min</translation>
    </message>
    <message>
        <source>{low}–{high} s</source>
        <translation>{low}–{high} s</translation>
    </message>
    <message>
        <source>{low}–{high} seconds</source>
        <translation>{low}–{high} Sekunden</translation>
    </message>
    <message>
        <source>{m} min</source>
        <translation>{m} min</translation>
    </message>
    <message>
        <source>{m} min {s} s</source>
        <translation>{m} min {s} s</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{s} s</source>
        <translation>{s} s</translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n exercises</source>
        <translation>
            <numerusform>%n Übung</numerusform>
            <numerusform>%n Übungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routines</source>
        <translation>
            <numerusform>%n Übungsfolge</numerusform>
            <numerusform>%n Übungsfolgen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n Sekunde</numerusform>
            <numerusform>%n Sekunden</numerusform>
        </translation>
    </message>
</context>
</TS>
