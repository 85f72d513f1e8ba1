<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EditorFoot</name>
    <message numerus="yes">
        <source>%n changes of position</source>
        <translation>
            <numerusform>%n change of position</numerusform>
            <numerusform>%n changes of position</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%n routine(s) added to yours.</source>
        <translation>
            <numerusform>%n routine added to yours.</numerusform>
            <numerusform>%n routines added to yours.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ItemList</name>
    <message numerus="yes">
        <source>Choose %n</source>
        <translation>
            <numerusform>Choose %n</numerusform>
            <numerusform>Choose %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OwnDesk</name>
    <message numerus="yes">
        <source>%n items are of it.</source>
        <translation>
            <numerusform>%n item is of it.</numerusform>
            <numerusform>%n items are of it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProblemsPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionBar</name>
    <message numerus="yes">
        <source>%n percent done</source>
        <translation>
            <numerusform>%n percent done</numerusform>
            <numerusform>%n percent done</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sessions</name>
    <message numerus="yes">
        <source>Away for %n minute(s). Space goes on where you were.</source>
        <translation>
            <numerusform>Away for %n minute. Space goes on where you were.</numerusform>
            <numerusform>Away for %n minutes. Space goes on where you were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ThingsPill</name>
    <message numerus="yes">
        <source>Without %n things</source>
        <translation>
            <numerusform>Without %n thing</numerusform>
            <numerusform>Without %n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Counted</name>
    <message numerus="yes">
        <source>%n exercises</source>
        <translation>
            <numerusform>%n exercise</numerusform>
            <numerusform>%n exercises</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minutes</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problems</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n routines</source>
        <translation>
            <numerusform>%n routine</numerusform>
            <numerusform>%n routines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seconds</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n spot(s))</source>
        <translation>
            <numerusform>(%n spot)</numerusform>
            <numerusform>(%n spots)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sets reached {what} in %n session(s) in a row.</source>
        <translation>
            <numerusform>All sets reached {what} in %n session.</numerusform>
            <numerusform>All sets reached {what} in %n sessions in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not every set reached {what} in %n session(s) in a row.</source>
        <translation>
            <numerusform>Not every set reached {what} in %n session.</numerusform>
            <numerusform>Not every set reached {what} in %n sessions in a row.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>in %n session(s) in a row</source>
        <translation>
            <numerusform>in %n session</numerusform>
            <numerusform>in %n sessions in a row</numerusform>
        </translation>
    </message>
</context>
</TS>
