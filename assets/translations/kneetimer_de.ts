<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddPanel</name>
    <message>
        <source>Search for an exercise</source>
        <translation>Übung suchen</translation>
    </message>
    <message>
        <source>Search for an exercise to add</source>
        <translation>Nach einer Übung zum Hinzufügen suchen</translation>
    </message>
    <message>
        <source>What may be added</source>
        <translation>Was du hinzufügen kannst</translation>
    </message>
</context>
<context>
    <name>App</name>
    <message>
        <source>Open {name} again when the session is over.</source>
        <translation>Öffne {name} noch einmal, wenn die Einheit vorbei ist.</translation>
    </message>
    <message>
        <source>Something went wrong and was written to the log: {what}</source>
        <translation>Etwas ist schiefgegangen und steht im Protokoll: {what}</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Did pain stay below {n}?</source>
        <translation>Blieb der Schmerz unter {n}?</translation>
    </message>
    <message>
        <source>In your diary: {list}.</source>
        <translation>In deinem Tagebuch: {list}.</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Week {n} is over.</source>
        <translation>Woche {n} ist vorbei.</translation>
    </message>
    <message>
        <source>Were all sets done, and did pain stay below {n}?</source>
        <translation>Hast du alle Sätze gemacht, und blieb der Schmerz unter {n}?</translation>
    </message>
    <message>
        <source>Were all sets done?</source>
        <translation>Hast du alle Sätze gemacht?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>all sets done</source>
        <translation>alle Sätze gemacht</translation>
    </message>
    <message>
        <source>not all sets done</source>
        <translation>nicht alle Sätze gemacht</translation>
    </message>
    <message>
        <source>pain {n} at most</source>
        <translation>Schmerz höchstens {n}</translation>
    </message>
    <message>
        <source>“Not yet” repeats the week.</source>
        <translation>„Noch nicht“ wiederholt die Woche.</translation>
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
    <name>BarKey</name>
    <message>
        <source>best so far</source>
        <translation>bisher bestes</translation>
    </message>
    <message>
        <source>last time</source>
        <translation>letztes Mal</translation>
    </message>
</context>
<context>
    <name>BeginForm</name>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin again</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <source>Begin in</source>
        <translation>Beginnen in</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Woche {n}</translation>
    </message>
    <message>
        <source>Which way</source>
        <translation>Welcher Weg</translation>
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
    <name>CalendarDialog</name>
    <message>
        <source>1 h before</source>
        <translation>1 h vorher</translation>
    </message>
    <message>
        <source>30 min before</source>
        <translation>30 min vorher</translation>
    </message>
    <message>
        <source>A file that any calendar opens. Saved and opened again later, it takes the place of the entries from before.</source>
        <translation>Eine Datei, die jeder Kalender öffnet. Später noch einmal gespeichert und geöffnet, ersetzt sie die früheren Einträge.</translation>
    </message>
    <message>
        <source>And half a year of upkeep</source>
        <translation>Und ein halbes Jahr Dranbleiben</translation>
    </message>
    <message>
        <source>At the time</source>
        <translation>Zur Uhrzeit</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Wie weit</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Reminder</source>
        <translation>Erinnerung</translation>
    </message>
    <message>
        <source>Reminder by the calendar; for a whole day at nine</source>
        <translation>Erinnerung durch den Kalender; bei ganzen Tagen um neun</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>The days for your calendar</source>
        <translation>Die Tage für deinen Kalender</translation>
    </message>
    <message>
        <source>The weeks</source>
        <translation>Die Wochen</translation>
    </message>
    <message>
        <source>The whole day</source>
        <translation>Der ganze Tag</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Where the programme names no time</source>
        <translation>Wo das Programm keine Uhrzeit nennt</translation>
    </message>
</context>
<context>
    <name>CalendarExport</name>
    <message>
        <source>Calendar (*.ics)</source>
        <translation>Kalender (*.ics)</translation>
    </message>
    <message>
        <source>Nothing is due in it.</source>
        <translation>Darin steht nichts an.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Save for a calendar</source>
        <translation>Für einen Kalender speichern</translation>
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
    <name>CardMenu</name>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Edit a copy</source>
        <translation>Kopie bearbeiten</translation>
    </message>
    <message>
        <source>Favourite</source>
        <translation>Favorit</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen …</translation>
    </message>
    <message>
        <source>Share as text</source>
        <translation>Als Text teilen</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Im Ordner zeigen</translation>
    </message>
    <message>
        <source>What you can do with it</source>
        <translation>Was du damit tun kannst</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <source>{title}: save as a picture…</source>
        <translation>{title}: als Bild speichern …</translation>
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
    <name>Dates</name>
    <message>
        <source>{day} {month}</source>
        <comment>short</comment>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month}</source>
        <comment>short</comment>
        <translation>{weekday} {day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday}, {day}. {month} {year}</translation>
    </message>
</context>
<context>
    <name>Diary</name>
    <message>
        <source>{why} It is kept as {path}.</source>
        <translation>{why} Sie bleibt erhalten als {path}.</translation>
    </message>
</context>
<context>
    <name>DoneWords</name>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
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
        <source>left out because it hurt</source>
        <translation>ausgelassen, weil es weh tat</translation>
    </message>
    <message>
        <source>left out because the program was cut short</source>
        <translation>ausgelassen, weil das Programm abbrach</translation>
    </message>
    <message>
        <source>left out because the session ended early</source>
        <translation>ausgelassen, weil die Einheit früher endete</translation>
    </message>
    <message>
        <source>left out by choice</source>
        <translation>auf Wunsch ausgelassen</translation>
    </message>
    <message>
        <source>left out while the computer slept</source>
        <translation>ausgelassen, während der Computer schlief</translation>
    </message>
    <message>
        <source>{done} of {planned}</source>
        <translation>{done} von {planned}</translation>
    </message>
    <message>
        <source>{done} of {planned} times</source>
        <translation>{done} von {planned} Mal</translation>
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
    <name>Editing</name>
    <message>
        <source>Keep both</source>
        <translation>Beide behalten</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>New routine</source>
        <translation>Neue Übungsfolge</translation>
    </message>
    <message>
        <source>Not all of this was saved the last time.</source>
        <translation>Beim letzten Mal wurde nicht alles gespeichert.</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Put mine back</source>
        <translation>Meine zurücklegen</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die andere nehmen</translation>
    </message>
    <message>
        <source>Take what was not saved</source>
        <translation>Nicht Gespeichertes übernehmen</translation>
    </message>
    <message>
        <source>“{file}” was changed elsewhere since it was read.</source>
        <translation>„{file}“ wurde anderswo geändert, seit sie gelesen wurde.</translation>
    </message>
    <message>
        <source>“{file}” was changed elsewhere. Saving asks which one to keep.</source>
        <translation>„{file}“ wurde anderswo geändert. Beim Speichern wirst du gefragt, was bleiben soll.</translation>
    </message>
    <message>
        <source>“{file}” was removed elsewhere since it was read.</source>
        <translation>„{file}“ wurde anderswo entfernt, seit sie gelesen wurde.</translation>
    </message>
    <message>
        <source>“{file}” was removed elsewhere. Saving asks before it comes back.</source>
        <translation>„{file}“ wurde anderswo entfernt. Beim Speichern wirst du gefragt, ob sie wiederkommt.</translation>
    </message>
</context>
<context>
    <name>Editor</name>
    <message>
        <source>About how long</source>
        <translation>Ungefähre Dauer</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>Activity without a name</source>
        <translation>Aktivität ohne Namen</translation>
    </message>
    <message>
        <source>Activity · {time}</source>
        <translation>Aktivität · {time}</translation>
    </message>
    <message>
        <source>After the last set</source>
        <translation>Nach dem letzten Satz</translation>
    </message>
    <message>
        <source>All sets, then switch</source>
        <translation>Alle Sätze, dann wechseln</translation>
    </message>
    <message>
        <source>At your own pace</source>
        <translation>In deinem Tempo</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>Both sides share the time</source>
        <translation>Beide Seiten teilen sich die Zeit</translation>
    </message>
    <message>
        <source>By the clock</source>
        <translation>Nach der Uhr</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Card without words</source>
        <translation>Karte ohne Text</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Check without a question</source>
        <translation>Selbsttest ohne Frage</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Choose {n} of {all}</source>
        <translation>{n} von {all} auswählen</translation>
    </message>
    <message>
        <source>Count-in</source>
        <translation>Einzählen</translation>
    </message>
    <message>
        <source>Detour</source>
        <translation>Abstecher</translation>
    </message>
    <message>
        <source>Directions instead of sides</source>
        <translation>Richtungen statt Seiten</translation>
    </message>
    <message>
        <source>Each side</source>
        <translation>Jede Seite</translation>
    </message>
    <message>
        <source>Each, affected first</source>
        <translation>Jede, die betroffene zuerst</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>Equipment</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>For every item that says nothing else</source>
        <translation>Für alles, was nichts anderes sagt</translation>
    </message>
    <message>
        <source>Getting into place, one step a line</source>
        <translation>In Position kommen, ein Schritt je Zeile</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Group without a name</source>
        <translation>Gruppe ohne Namen</translation>
    </message>
    <message>
        <source>Group · {n} rounds</source>
        <translation>Gruppe · {n} Runden</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>How many to do</source>
        <translation>Wie viele davon</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>It fits into {n} minutes as it is.</source>
        <translation>Es passt schon so in {n} Minuten.</translation>
    </message>
    <message>
        <source>It would take {n} minutes. {cuts}</source>
        <translation>Es würde {n} Minuten dauern. {cuts}</translation>
    </message>
    <message>
        <source>Kind of load</source>
        <translation>Art der Last</translation>
    </message>
    <message>
        <source>Left only</source>
        <translation>Nur links</translation>
    </message>
    <message>
        <source>Less</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>Less than {n} minutes is not to be had. {cuts}</source>
        <translation>Kürzer als {n} Minuten geht es nicht. {cuts}</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stärke</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Loads, the easiest first</source>
        <translation>Lasten, die leichteste zuerst</translation>
    </message>
    <message>
        <source>Max reps in</source>
        <translation>So viele wie möglich in</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>More about sides</source>
        <translation>Mehr zu den Seiten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Name of the activity</source>
        <translation>Name der Aktivität</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>Name der Gruppe</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Numbers that no source gives</source>
        <translation>Zahlen ohne Quelle</translation>
    </message>
    <message>
        <source>Or else</source>
        <translation>Oder sonst</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Takt</translation>
    </message>
    <message>
        <source>Parts of a set</source>
        <translation>Teile eines Satzes</translation>
    </message>
    <message>
        <source>Percent of your maximum</source>
        <translation>Prozent deines Maximums</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>Lage</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Relax after each hold</source>
        <translation>Lösen nach jedem Halten</translation>
    </message>
    <message>
        <source>Reps</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Rest between blocks</source>
        <translation>Pause zwischen Blöcken</translation>
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
        <source>Right only</source>
        <translation>Nur rechts</translation>
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
        <source>Sets on the affected side</source>
        <translation>Sätze auf der betroffenen Seite</translation>
    </message>
    <message>
        <source>Sets on the other side</source>
        <translation>Sätze auf der anderen Seite</translation>
    </message>
    <message>
        <source>Sides</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Sources, one a line</source>
        <translation>Quellen, eine je Zeile</translation>
    </message>
    <message>
        <source>Spoken words, one cue a line, at most nine words each</source>
        <translation>Gesprochene Hinweise, einer je Zeile, höchstens neun Wörter</translation>
    </message>
    <message>
        <source>Switch after each rep</source>
        <translation>Nach jeder Wiederholung wechseln</translation>
    </message>
    <message>
        <source>Switch after each set</source>
        <translation>Nach jedem Satz wechseln</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Stichwörter</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>The affected one</source>
        <translation>Die betroffene</translation>
    </message>
    <message>
        <source>Time to get into place</source>
        <translation>Zeit zum Einrichten</translation>
    </message>
    <message>
        <source>Time to switch sides</source>
        <translation>Zeit zum Seitenwechsel</translation>
    </message>
    <message>
        <source>Timed blocks</source>
        <translation>Blöcke nach Zeit</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>When more or less is offered</source>
        <translation>Wann mehr oder weniger angeboten wird</translation>
    </message>
    <message>
        <source>When to stop</source>
        <translation>Wann du aufhörst</translation>
    </message>
    <message>
        <source>Where it comes from</source>
        <translation>Woher sie kommt</translation>
    </message>
    <message>
        <source>Where it sits</source>
        <translation>Wo sie sitzt</translation>
    </message>
    <message>
        <source>Which leg</source>
        <translation>Welches Bein</translation>
    </message>
    <message>
        <source>With {now} instead of {was} changes of position: {order}</source>
        <translation>Mit {now} statt {was} Lagewechseln: {order}</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Worte</translation>
    </message>
    <message>
        <source>Words of the card</source>
        <translation>Text der Karte</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>a load you can lift 8-12 times</source>
        <translation>eine Last, die du 8-12 Mal heben kannst</translation>
    </message>
    <message>
        <source>line {n}: {problem}</source>
        <translation>Zeile {n}: {problem}</translation>
    </message>
    <message>
        <source>{dose} · may be left out</source>
        <translation>{dose} · kann entfallen</translation>
    </message>
    <message>
        <source>{group}, {rest}</source>
        <translation>{group}, {rest}</translation>
    </message>
    <message>
        <source>{name}: {after} of {before} blocks</source>
        <translation>{name}: {after} von {before} Blöcken</translation>
    </message>
    <message>
        <source>{name}: {after} of {before} rounds</source>
        <translation>{name}: {after} von {before} Runden</translation>
    </message>
    <message>
        <source>{name}: {after} of {before} sets</source>
        <translation>{name}: {after} von {before} Sätzen</translation>
    </message>
</context>
<context>
    <name>EditorBoard</name>
    <message>
        <source>As text</source>
        <translation>Als Text</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>Wiederholen: {change}</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title of the routine</source>
        <translation>Titel der Übungsfolge</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Rückgängig: {change}</translation>
    </message>
</context>
<context>
    <name>EditorField</name>
    <message>
        <source>As usual</source>
        <translation>Wie sonst</translation>
    </message>
    <message>
        <source>As usual: {words}</source>
        <translation>Wie sonst: {words}</translation>
    </message>
    <message>
        <source>For example: {text}</source>
        <translation>Zum Beispiel: {text}</translation>
    </message>
    <message>
        <source>as usual: {text}</source>
        <translation>wie sonst: {text}</translation>
    </message>
    <message>
        <source>such as {text}</source>
        <translation>etwa {text}</translation>
    </message>
</context>
<context>
    <name>EditorFoot</name>
    <message numerus="yes">
        <source>%n changes of position</source>
        <translation>
            <numerusform>%n Lagewechsel</numerusform>
            <numerusform>%n Lagewechsel</numerusform>
        </translation>
    </message>
    <message>
        <source>1 change of position</source>
        <translation>1 Lagewechsel</translation>
    </message>
    <message>
        <source>Can be done with the eyes closed</source>
        <translation>Geht mit geschlossenen Augen</translation>
    </message>
    <message>
        <source>Eyes closed</source>
        <translation>Augen zu</translation>
    </message>
    <message>
        <source>Fewest changes of position</source>
        <translation>Wenigste Lagewechsel</translation>
    </message>
    <message>
        <source>I have … minutes</source>
        <translation>Ich habe … Minuten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Nothing to do yet</source>
        <translation>Noch nichts zu tun</translation>
    </message>
    <message>
        <source>Play from here</source>
        <translation>Ab hier abspielen</translation>
    </message>
    <message>
        <source>Sound alone leads through it.</source>
        <translation>Der Ton allein führt hindurch.</translation>
    </message>
    <message>
        <source>That is quite a lot: with six exercises or fewer, most people keep at it.</source>
        <translation>Das ist recht viel: Bei höchstens sechs Übungen bleiben die meisten eher dabei.</translation>
    </message>
    <message>
        <source>{exercises} · {changes}</source>
        <translation>{exercises} · {changes}</translation>
    </message>
</context>
<context>
    <name>EditorForm</name>
    <message>
        <source>Exercise (its id)</source>
        <translation>Übung (ihr Kürzel)</translation>
    </message>
    <message>
        <source>Fields of the item</source>
        <translation>Felder des Eintrags</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>Kann entfallen</translation>
    </message>
</context>
<context>
    <name>EditorList</name>
    <message>
        <source>About the whole routine</source>
        <translation>Zur ganzen Übungsfolge</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Add an item below this one (Insert)</source>
        <translation>Darunter etwas hinzufügen (Einfg)</translation>
    </message>
    <message>
        <source>Add below</source>
        <translation>Darunter hinzufügen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete (Delete)</source>
        <translation>Löschen (Entf)</translation>
    </message>
    <message>
        <source>Description, rests and count-in for every item (Ctrl+I)</source>
        <translation>Beschreibung, Pausen und Einzählen für alle Einträge (Strg+I)</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move down (Alt+Down)</source>
        <translation>Nach unten (Alt+Ab)</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move up (Alt+Up)</source>
        <translation>Nach oben (Alt+Auf)</translation>
    </message>
    <message>
        <source>Nothing in it yet: press Insert or “Add”.</source>
        <translation>Noch nichts darin: Drück Einfg oder „Hinzufügen“.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation>In eine Gruppe legen</translation>
    </message>
</context>
<context>
    <name>EndPage</name>
    <message>
        <source>Back to the routines</source>
        <translation>Zu den Übungsfolgen</translation>
    </message>
    <message>
        <source>Back to today</source>
        <translation>Zurück zu heute</translation>
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
        <source>The session stands still</source>
        <translation>Einheit angehalten</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was du gemacht hast</translation>
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
    <name>ExercisePanel</name>
    <message>
        <source>Back to the items (Escape)</source>
        <translation>Zurück zu den Einträgen (Escape)</translation>
    </message>
    <message>
        <source>Choose a figure…</source>
        <translation>Figur wählen …</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Fields of the exercise</source>
        <translation>Felder der Übung</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>No figure: its name stands in its place.</source>
        <translation>Keine Figur: Ihr Name steht an dieser Stelle.</translation>
    </message>
    <message>
        <source>Take it out of the file</source>
        <translation>Aus der Datei nehmen</translation>
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
    <name>FeelingAfter</name>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>For your diary. Leave open what you like.</source>
        <translation>Für dein Tagebuch. Lass offen, was du magst.</translation>
    </message>
    <message>
        <source>How was it?</source>
        <translation>Wie war es?</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>Worst pain during it</source>
        <translation>Stärkster Schmerz dabei</translation>
    </message>
    <message>
        <source>Write down what you counted</source>
        <translation>Schreib auf, was du gezählt hast</translation>
    </message>
    <message>
        <source>all I have</source>
        <translation>alles, was ich habe</translation>
    </message>
    <message>
        <source>no effort</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>worst I can think of</source>
        <translation>stärkster vorstellbarer</translation>
    </message>
</context>
<context>
    <name>FieldsDesk</name>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Edit the exercise</source>
        <translation>Übung bearbeiten</translation>
    </message>
    <message>
        <source>Exercises of its own</source>
        <translation>Eigene Übungen darin</translation>
    </message>
    <message>
        <source>Make it my own</source>
        <translation>Zu meiner eigenen machen</translation>
    </message>
    <message>
        <source>May be left out</source>
        <translation>Kann entfallen</translation>
    </message>
    <message>
        <source>The routine</source>
        <translation>Die Übungsfolge</translation>
    </message>
    <message>
        <source>What holds for all</source>
        <translation>Was für alles gilt</translation>
    </message>
    <message>
        <source>Words of {item}</source>
        <translation>Text: {item}</translation>
    </message>
    <message>
        <source>{field} of {item}</source>
        <translation>{field}: {item}</translation>
    </message>
</context>
<context>
    <name>FigurePanel</name>
    <message>
        <source>Enter takes a figure, Escape goes back.</source>
        <translation>Enter nimmt eine Figur, Escape geht zurück.</translation>
    </message>
    <message>
        <source>Figures to choose from</source>
        <translation>Figuren zur Auswahl</translation>
    </message>
    <message>
        <source>Search for an exercise that looks alike</source>
        <translation>Nach einer Übung suchen, die ähnlich aussieht</translation>
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
    <name>Figures</name>
    <message>
        <source>Its name stands in its place</source>
        <translation>Ihr Name steht an dieser Stelle</translation>
    </message>
    <message>
        <source>No figure</source>
        <translation>Keine Figur</translation>
    </message>
</context>
<context>
    <name>FolderChoice</name>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Do without</source>
        <translation>Ohne Ordner</translation>
    </message>
    <message>
        <source>Every session becomes a file in a folder that Syncthing, Nextcloud or a network share carries to your other machines. KneeTimer itself sends nothing.</source>
        <translation>Jedes Training wird zu einer Datei in einem Ordner, den Syncthing, Nextcloud oder eine Netzfreigabe auf deine anderen Rechner bringt. KneeTimer selbst sendet nichts.</translation>
    </message>
    <message>
        <source>Now {folder}. Choose the folder on your other machines, too, and let Syncthing, Nextcloud or a network share carry it.</source>
        <translation>Jetzt {folder}. Wähle den Ordner auch auf deinen anderen Rechnern; Syncthing, Nextcloud oder eine Netzfreigabe gleicht ihn ab.</translation>
    </message>
</context>
<context>
    <name>FoundSession</name>
    <message>
        <source>Go on with {what}?</source>
        <translation>Weiter mit {what}?</translation>
    </message>
    <message>
        <source>rep {number} of {of}</source>
        <translation>Wiederholung {number} von {of}</translation>
    </message>
    <message>
        <source>“{title}” broke off, and cannot go on: the app has changed since.</source>
        <translation>„{title}“ brach ab und kann nicht weitergehen: Das Programm ist jetzt ein anderes.</translation>
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
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Verlauf</translation>
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
        <source>It hurts: stand still, and say how much</source>
        <translation>Es tut weh: anhalten und sagen, wie sehr</translation>
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
        <source>Programmes, and what is due</source>
        <translation>Programme, und was dran ist</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Verlauf</translation>
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
    <name>HistoryFiles</name>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>All of {name} was here already.</source>
        <translation>Alles aus {name} war schon da.</translation>
    </message>
    <message>
        <source>Backup of KneeTimer (*.{suffix})</source>
        <translation>Sicherung von KneeTimer (*.{suffix})</translation>
    </message>
    <message>
        <source>Data for programs (*.json)</source>
        <translation>Daten für Programme (*.json)</translation>
    </message>
    <message>
        <source>For watches and training diaries (*.fit)</source>
        <translation>Für Uhren und Trainingstagebücher (*.fit)</translation>
    </message>
    <message>
        <source>Looking into {name}</source>
        <translation>{name} wird angesehen</translation>
    </message>
    <message>
        <source>Not all of {name} is restored. {why}</source>
        <translation>Nicht alles aus {name} ist zurückgeholt. {why}</translation>
    </message>
    <message>
        <source>One file is being worked on already; the next one can follow it.</source>
        <translation>Eine Datei ist schon in Arbeit; danach kann die nächste folgen.</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Restored: sessions {sessions}, routines {routines}.</source>
        <translation>Zurückgeholt: Einheiten {sessions}, Übungsfolgen {routines}.</translation>
    </message>
    <message>
        <source>Restoring {name}</source>
        <translation>{name} wird zurückgeholt</translation>
    </message>
    <message>
        <source>Save a backup</source>
        <translation>Sicherung speichern</translation>
    </message>
    <message>
        <source>Save as a table</source>
        <translation>Als Tabelle speichern</translation>
    </message>
    <message>
        <source>Save as data</source>
        <translation>Als Daten speichern</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Save the session</source>
        <translation>Einheit speichern</translation>
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
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle für Tabellenprogramme (*.csv)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>{name} is not restored. {why}</source>
        <translation>{name} ist nicht zurückgeholt. {why}</translation>
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
    <name>HistoryPages</name>
    <message>
        <source>Data for programs…</source>
        <translation>Daten für Programme …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Report to show to somebody…</source>
        <translation>Bericht zum Zeigen …</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Sicherung zurückholen …</translation>
    </message>
    <message>
        <source>Save a backup of everything…</source>
        <translation>Alles sichern …</translation>
    </message>
    <message>
        <source>Table for a spreadsheet…</source>
        <translation>Tabelle für Tabellenprogramme …</translation>
    </message>
    <message>
        <source>The session is taken out of the history.</source>
        <translation>Die Einheit ist aus dem Verlauf genommen.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>Hurt</name>
    <message>
        <source>As planned, with Space</source>
        <translation>Wie geplant, mit der Leertaste</translation>
    </message>
    <message>
        <source>End the session</source>
        <translation>Training beenden</translation>
    </message>
    <message>
        <source>Fewer reps</source>
        <translation>Weniger oft</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Make it easier</source>
        <translation>Leichter machen</translation>
    </message>
    <message>
        <source>Pain {n} of {of}</source>
        <translation>Schmerz {n} von {of}</translation>
    </message>
    <message>
        <source>Skip this exercise</source>
        <translation>Diese Übung auslassen</translation>
    </message>
    <message>
        <source>Skip this side</source>
        <translation>Diese Seite auslassen</translation>
    </message>
    <message>
        <source>The other side goes on</source>
        <translation>Die andere Seite geht weiter</translation>
    </message>
    <message>
        <source>This set ends here</source>
        <translation>Dieser Satz endet hier</translation>
    </message>
    <message>
        <source>This set ends; {n} in the next</source>
        <translation>Dieser Satz endet; {n} im nächsten</translation>
    </message>
    <message>
        <source>What comes after it goes on</source>
        <translation>Danach geht es weiter</translation>
    </message>
    <message>
        <source>What was done is kept</source>
        <translation>Was du getan hast, bleibt</translation>
    </message>
    <message>
        <source>Your own limit for going on as planned is {n}.</source>
        <translation>Deine eigene Grenze, um wie geplant weiterzumachen, ist {n}.</translation>
    </message>
    <message>
        <source>Your own limit for stopping an exercise is {n}.</source>
        <translation>Deine eigene Grenze zum Beenden einer Übung ist {n}.</translation>
    </message>
    <message>
        <source>block {n} of {of}</source>
        <translation>Block {n} von {of}</translation>
    </message>
    <message>
        <source>rep {n} of {of}</source>
        <translation>Wiederholung {n} von {of}</translation>
    </message>
    <message>
        <source>set {n} of {of}</source>
        <translation>Satz {n} von {of}</translation>
    </message>
    <message>
        <source>{n} ways to choose from</source>
        <translation>{n} Möglichkeiten zur Auswahl</translation>
    </message>
</context>
<context>
    <name>HurtPanel</name>
    <message>
        <source>Back (Esc)</source>
        <translation>Zurück (Esc)</translation>
    </message>
</context>
<context>
    <name>HurtVeil</name>
    <message>
        <source>0. Once more: 10.</source>
        <translation>0. Noch einmal: 10.</translation>
    </message>
    <message>
        <source>0: no pain. 10: the worst you can imagine.</source>
        <translation>0: kein Schmerz. 10: der schlimmste, den du dir vorstellen kannst.</translation>
    </message>
    <message>
        <source>How much does it hurt?</source>
        <translation>Wie sehr tut es weh?</translation>
    </message>
    <message>
        <source>Press a digit. 0 twice is 10.</source>
        <translation>Drück eine Ziffer. Zweimal 0 ist 10.</translation>
    </message>
    <message>
        <source>Press its digit, and go on that way. Space: go on.</source>
        <translation>Drück die Ziffer und mach so weiter. Leertaste: weiter.</translation>
    </message>
    <message>
        <source>Press its digit. Space: go on.</source>
        <translation>Drück die Ziffer. Leertaste: weiter.</translation>
    </message>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchtest du tun?</translation>
    </message>
    <message>
        <source>Which way would be easier?</source>
        <translation>Wie wäre es leichter?</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add to my routines</source>
        <translation>Zu meinen hinzufügen</translation>
    </message>
    <message>
        <source>An exercise of its own</source>
        <translation>Eine eigene Übung</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Routines from another program</source>
        <translation>Übungsfolgen aus einem anderen Programm</translation>
    </message>
    <message>
        <source>They come beside yours; nothing is replaced.</source>
        <translation>Sie kommen neben deine; nichts wird ersetzt.</translation>
    </message>
    <message>
        <source>What is in the file</source>
        <translation>Was in der Datei ist</translation>
    </message>
    <message>
        <source>What “{name}” is</source>
        <translation>Was „{name}“ ist</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>Imports</name>
    <message numerus="yes">
        <source>%n routine(s) added to yours.</source>
        <translation>
            <numerusform>%n Übungsfolge hinzugefügt.</numerusform>
            <numerusform>%n Übungsfolgen hinzugefügt.</numerusform>
        </translation>
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
    <name>ItemsHands</name>
    <message>
        <source>Add {item}</source>
        <translation>{item} hinzufügen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Make {item} my own</source>
        <translation>{item} zu meiner eigenen machen</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>My exercise</source>
        <translation>Meine Übung</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Put into a group</source>
        <translation>In eine Gruppe legen</translation>
    </message>
    <message>
        <source>That cannot be put in: {problem}.</source>
        <translation>Das lässt sich nicht einfügen: {problem}.</translation>
    </message>
    <message>
        <source>There are no items on the clipboard.</source>
        <translation>In der Zwischenablage sind keine Einträge.</translation>
    </message>
</context>
<context>
    <name>ItemsModel</name>
    <message>
        <source>{name}: {dose}</source>
        <translation>{name}: {dose}</translation>
    </message>
</context>
<context>
    <name>ItemsTree</name>
    <message>
        <source>Items of the routine</source>
        <translation>Einträge der Übungsfolge</translation>
    </message>
</context>
<context>
    <name>LibraryActions</name>
    <message>
        <source>No program here opens {path}</source>
        <translation>Kein Programm hier öffnet {path}</translation>
    </message>
    <message>
        <source>This copy of “{title}” is yours to change.</source>
        <translation>Diese Kopie von „{title}“ gehört dir; du kannst sie ändern.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“{before}” is called “{title}” now.</source>
        <translation>„{before}“ heißt jetzt „{title}“.</translation>
    </message>
    <message>
        <source>“{title}” is in the clipboard: paste it into a message.</source>
        <translation>„{title}“ ist in der Zwischenablage: Füge es in eine Nachricht ein.</translation>
    </message>
    <message>
        <source>“{title}” is in the trash. It stays there for 30 days.</source>
        <translation>„{title}“ ist im Papierkorb und bleibt dort 30 Tage.</translation>
    </message>
    <message>
        <source>“{title}” is there twice now.</source>
        <translation>„{title}“ gibt es jetzt zweimal.</translation>
    </message>
</context>
<context>
    <name>LibraryArrivals</name>
    <message>
        <source>New among your routines: {names}</source>
        <translation>Neu bei deinen Übungsfolgen: {names}</translation>
    </message>
    <message>
        <source>The pasted text</source>
        <translation>Der eingefügte Text</translation>
    </message>
    <message>
        <source>There is no routine in the clipboard: copy the whole message.</source>
        <translation>In der Zwischenablage ist keine Übungsfolge: Kopiere die ganze Nachricht.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>{name} is among your routines already.</source>
        <translation>{name} ist schon bei deinen Übungsfolgen.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
</context>
<context>
    <name>LibraryModel</name>
    <message>
        <source>Sound alone leads you through it</source>
        <translation>Der Ton allein führt dich hindurch</translation>
    </message>
    <message>
        <source>favourite</source>
        <translation>Favorit</translation>
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
        <source>Enter opens one; the menu key shows what else you can do with it</source>
        <translation>Die Eingabetaste öffnet eine; die Menütaste zeigt, was du sonst damit tun kannst</translation>
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
        <source>New routine</source>
        <translation>Neue Übungsfolge</translation>
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
        <source>Programmes</source>
        <translation>Programme</translation>
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
    <name>MinuteBars</name>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>{when}: {n} min</source>
        <translation>{when}: {n} min</translation>
    </message>
</context>
<context>
    <name>MinutesCard</name>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>Week from {day}</source>
        <translation>Woche ab {day}</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
</context>
<context>
    <name>MorningCard</name>
    <message>
        <source>Back to usual this morning?</source>
        <translation>Heute Morgen wieder wie sonst?</translation>
    </message>
    <message>
        <source>Do not ask</source>
        <translation>Nicht fragen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>On {day}: {title}.</source>
        <translation>Am {day}: {title}.</translation>
    </message>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>That is all</source>
        <translation>Das ist alles</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>Yesterday: {title}.</source>
        <translation>Gestern: {title}.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>worst I can think of</source>
        <translation>stärkster vorstellbarer</translation>
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
    <name>NoteField</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>noch %n Zeichen</numerusform>
            <numerusform>noch %n Zeichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NothingYet</name>
    <message>
        <source>Each one finds its place by itself. Nothing to fill in, nothing to keep up.</source>
        <translation>Jede findet von selbst ihren Platz. Nichts auszufüllen, nichts einzuhalten.</translation>
    </message>
    <message>
        <source>Your first session will stand here</source>
        <translation>Hier steht bald deine erste Einheit</translation>
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
    <name>NumberField</name>
    <message>
        <source>A whole number, please.</source>
        <translation>Bitte eine ganze Zahl.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Yes, from next time</source>
        <translation>Ja, ab dem nächsten Mal</translation>
    </message>
</context>
<context>
    <name>Offers</name>
    <message>
        <source>A question to look at yourself with</source>
        <translation>Eine Frage, mit der du dich selbst prüfst</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivität</translation>
    </message>
    <message>
        <source>An exercise of your own: “{name}”</source>
        <translation>Eine eigene Übung: „{name}“</translation>
    </message>
    <message>
        <source>An exercise of your own…</source>
        <translation>Eine eigene Übung …</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Selbsttest</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Auswahl</translation>
    </message>
    <message>
        <source>Fetch what you need.</source>
        <translation>Hol dir, was du brauchst.</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>How does it feel?</source>
        <translation>Wie fühlt es sich an?</translation>
    </message>
    <message>
        <source>Items under a name, in rounds</source>
        <translation>Einträge unter einem Namen, in Runden</translation>
    </message>
    <message>
        <source>Name, words and figure are yours to choose</source>
        <translation>Name, Worte und Figur wählst du</translation>
    </message>
    <message>
        <source>Or something else.</source>
        <translation>Oder etwas anderes.</translation>
    </message>
    <message>
        <source>Some of several items</source>
        <translation>Einige von mehreren Einträgen</translation>
    </message>
    <message>
        <source>Something that the timer does not pace</source>
        <translation>Etwas, das der Timer nicht taktet</translation>
    </message>
    <message>
        <source>Walk or cycle</source>
        <translation>Gehen oder Rad fahren</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Aufwärmen</translation>
    </message>
    <message>
        <source>Words to read or hear</source>
        <translation>Worte zum Lesen oder Hören</translation>
    </message>
</context>
<context>
    <name>OffersModel</name>
    <message>
        <source>{name}: {about}</source>
        <translation>{name}: {about}</translation>
    </message>
</context>
<context>
    <name>OwnDesk</name>
    <message numerus="yes">
        <source>%n items are of it.</source>
        <translation>
            <numerusform>%n Eintrag ist von ihr.</numerusform>
            <numerusform>%n Einträge sind von ihr.</numerusform>
        </translation>
    </message>
    <message>
        <source>An exercise of this routine&apos;s own; its id in the file is {id}.</source>
        <translation>Eine eigene Übung dieser Übungsfolge; in der Datei heißt sie {id}.</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>Figur</translation>
    </message>
    <message>
        <source>No item is of it.</source>
        <translation>Kein Eintrag ist von ihr.</translation>
    </message>
    <message>
        <source>Take out {name}</source>
        <translation>{name} herausnehmen</translation>
    </message>
    <message>
        <source>{field} of {item}</source>
        <translation>{field} von {item}</translation>
    </message>
</context>
<context>
    <name>PainBefore</name>
    <message>
        <source>Pain now</source>
        <translation>Schmerz jetzt</translation>
    </message>
    <message>
        <source>Pain now: {n}</source>
        <translation>Schmerz jetzt: {n}</translation>
    </message>
    <message>
        <source>Pain now?</source>
        <translation>Schmerz jetzt?</translation>
    </message>
</context>
<context>
    <name>PainCard</name>
    <message>
        <source>3 months</source>
        <translation>3 Monate</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>A year</source>
        <translation>Ein Jahr</translation>
    </message>
    <message>
        <source>Lines begin when you say how it feels before or after a session</source>
        <translation>Linien beginnen, sobald du sagst, wie es sich vor oder nach einer Einheit anfühlt</translation>
    </message>
    <message>
        <source>Pain and sessions</source>
        <translation>Schmerz und Einheiten</translation>
    </message>
    <message>
        <source>each point of a line is the mean of a week</source>
        <translation>jeder Punkt einer Linie ist das Mittel einer Woche</translation>
    </message>
    <message>
        <source>{sessions} in this time</source>
        <translation>{sessions} in dieser Zeit</translation>
    </message>
</context>
<context>
    <name>PainChart</name>
    <message>
        <source>No session in this time</source>
        <translation>Keine Einheit in dieser Zeit</translation>
    </message>
    <message>
        <source>Pain and sessions</source>
        <translation>Schmerz und Einheiten</translation>
    </message>
    <message>
        <source>{title}, last {n} weeks</source>
        <translation>{title}, letzte {n} Wochen</translation>
    </message>
</context>
<context>
    <name>PainScale</name>
    <message>
        <source>{n} of {most}</source>
        <translation>{n} von {most}</translation>
    </message>
</context>
<context>
    <name>PauseForm</name>
    <message>
        <source>After {n} weeks</source>
        <translation>Nach {n} Wochen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>No pause</source>
        <translation>Keine Pause</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausieren</translation>
    </message>
    <message>
        <source>Pause from</source>
        <translation>Pause ab</translation>
    </message>
    <message>
        <source>What was planned for these days comes after them.</source>
        <translation>Was für diese Tage geplant war, kommt danach.</translation>
    </message>
    <message>
        <source>When I say so</source>
        <translation>Wenn ich es sage</translation>
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
    <name>PracticeCard</name>
    <message>
        <source>What you counted</source>
        <translation>Was du gezählt hast</translation>
    </message>
    <message>
        <source>balance {percent}</source>
        <translation>Balance {percent}</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>times</source>
        <translation>Mal</translation>
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
        <source>This cannot be used until its file is mended. Everything else works as before.</source>
        <translation>Das lässt sich erst verwenden, wenn die Datei berichtigt ist. Alles andere geht wie gewohnt.</translation>
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
    <name>Programme</name>
    <message>
        <source>1 week</source>
        <translation>1 Woche</translation>
    </message>
    <message>
        <source>From “{title}”, week {n}: {dose}.</source>
        <translation>Aus „{title}“, Woche {n}: {dose}.</translation>
    </message>
    <message>
        <source>The doses are those of “{title}”, week {n}.</source>
        <translation>Umfang und Pausen kommen aus „{title}“, Woche {n}.</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Woche {n}</translation>
    </message>
    <message>
        <source>Week {n} of {all}</source>
        <translation>Woche {n} von {all}</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>von {day}</translation>
    </message>
    <message>
        <source>if you like</source>
        <translation>wenn du magst</translation>
    </message>
    <message>
        <source>may be spread over the day</source>
        <translation>darf über den Tag verteilt werden</translation>
    </message>
    <message>
        <source>session {n} of {all}</source>
        <translation>Einheit {n} von {all}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>morgen</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message>
        <source>{weekday}, {date}</source>
        <translation>{weekday}, {date}</translation>
    </message>
</context>
<context>
    <name>ProgrammePage</name>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Save for a calendar…</source>
        <translation>Für einen Kalender speichern …</translation>
    </message>
    <message>
        <source>The weeks</source>
        <translation>Die Wochen</translation>
    </message>
    <message>
        <source>Where this programme comes from</source>
        <translation>Woher dieses Programm kommt</translation>
    </message>
</context>
<context>
    <name>Programmes</name>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Needs mending: {problems}</source>
        <translation>Nicht in Ordnung: {problems}</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>Noch nicht begonnen</translation>
    </message>
    <message>
        <source>Paused for now</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>deins</translation>
    </message>
    <message>
        <source>{list}, as you choose</source>
        <translation>{list}, wie du willst</translation>
    </message>
</context>
<context>
    <name>ProgrammesPage</name>
    <message>
        <source>A programme says what is due on which day, over some weeks.</source>
        <translation>Ein Programm sagt über einige Wochen, was an welchem Tag dran ist.</translation>
    </message>
    <message>
        <source>Open my routines folder</source>
        <translation>Meinen Ordner öffnen</translation>
    </message>
    <message>
        <source>Programmes</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Your own programme files go into {folder}</source>
        <translation>Deine eigenen Programmdateien gehören nach {folder}</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>1 session</source>
        <translation>1 Einheit</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beide</translation>
    </message>
    <message>
        <source>after</source>
        <translation>nachher</translation>
    </message>
    <message>
        <source>after {n}</source>
        <translation>nachher {n}</translation>
    </message>
    <message>
        <source>balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>balance {n} %</source>
        <translation>Balance {n} %</translation>
    </message>
    <message>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <source>before {n}</source>
        <translation>vorher {n}</translation>
    </message>
    <message>
        <source>more</source>
        <translation>mehr</translation>
    </message>
    <message>
        <source>next morning</source>
        <translation>am Morgen danach</translation>
    </message>
    <message>
        <source>next morning {n}</source>
        <translation>am Morgen danach {n}</translation>
    </message>
    <message>
        <source>no session</source>
        <translation>keine Einheit</translation>
    </message>
    <message>
        <source>not the last time</source>
        <translation>beim letzten Mal nicht</translation>
    </message>
    <message>
        <source>once</source>
        <translation>1-mal</translation>
    </message>
    <message>
        <source>pain {numbers}</source>
        <translation>Schmerz {numbers}</translation>
    </message>
    <message>
        <source>sessions, by their length</source>
        <translation>Einheiten nach ihrer Länge</translation>
    </message>
    <message>
        <source>up to {n} min</source>
        <translation>bis {n} min</translation>
    </message>
    <message>
        <source>worst {n}</source>
        <translation>höchster {n}</translation>
    </message>
    <message>
        <source>{h} h {min} min</source>
        <translation>{h} h {min} min</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <source>{n} kg</source>
        <translation>{n} kg</translation>
    </message>
    <message>
        <source>{n} sessions</source>
        <translation>{n} Einheiten</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} Mal</translation>
    </message>
    <message>
        <source>{side}: {last}, best so far {best}</source>
        <translation>{side}: {last}, bisher bestes {best}</translation>
    </message>
</context>
<context>
    <name>Progress rule</name>
    <message>
        <source>The file&apos;s rule: {change}.</source>
        <translation>Die Regel der Datei: {change}.</translation>
    </message>
    <message>
        <source>The most pain you wrote down was {n}.</source>
        <translation>Der stärkste Schmerz, den du notiert hast, war {n}.</translation>
    </message>
    <message>
        <source>When {conditions}: {change} is offered</source>
        <translation>Wenn {conditions}: {change} steht zur Wahl</translation>
    </message>
    <message>
        <source>You wrote down effort of {n} at most.</source>
        <translation>Du hast höchstens Anstrengung {n} notiert.</translation>
    </message>
    <message>
        <source>You wrote down effort of {n} or more.</source>
        <translation>Du hast Anstrengung {n} oder mehr notiert.</translation>
    </message>
    <message>
        <source>a harder way</source>
        <translation>eine schwerere Ausführung</translation>
    </message>
    <message>
        <source>a set stays below {n}</source>
        <translation>ein Satz unter {n} bleibt</translation>
    </message>
    <message>
        <source>all sets reach {n}</source>
        <translation>alle Sätze {n} erreichen</translation>
    </message>
    <message>
        <source>an easier way</source>
        <translation>eine leichtere Ausführung</translation>
    </message>
    <message>
        <source>another exercise</source>
        <translation>eine andere Übung</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>wie gewohnt</translation>
    </message>
    <message>
        <source>blocks</source>
        <translation>Blöcke</translation>
    </message>
    <message>
        <source>effort is {n} at most</source>
        <translation>die Anstrengung höchstens {n} ist</translation>
    </message>
    <message>
        <source>effort is {n} or more</source>
        <translation>die Anstrengung {n} oder mehr ist</translation>
    </message>
    <message>
        <source>exercise</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <source>how</source>
        <translation>Ausführung</translation>
    </message>
    <message>
        <source>load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>next band</source>
        <translation>nächstes Fitnessband</translation>
    </message>
    <message>
        <source>next load</source>
        <translation>nächste Last</translation>
    </message>
    <message>
        <source>none</source>
        <comment>load</comment>
        <translation>keiner</translation>
    </message>
    <message>
        <source>pain is {n} at most</source>
        <translation>der Schmerz höchstens {n} ist</translation>
    </message>
    <message>
        <source>pain is {n} or more</source>
        <translation>der Schmerz {n} oder mehr ist</translation>
    </message>
    <message>
        <source>previous band</source>
        <translation>voriges Fitnessband</translation>
    </message>
    <message>
        <source>previous load</source>
        <translation>vorige Last</translation>
    </message>
    <message>
        <source>reps</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <source>sets</source>
        <translation>Sätze</translation>
    </message>
    <message>
        <source>the bottom of their range</source>
        <translation>das untere Ende ihres Bereichs</translation>
    </message>
    <message>
        <source>the top of their range</source>
        <translation>das obere Ende ihres Bereichs</translation>
    </message>
    <message>
        <source>their number</source>
        <translation>ihre Zahl</translation>
    </message>
    <message>
        <source>weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>work</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>{name}: agreed, {change}</source>
        <translation>{name}: abgemacht, {change}</translation>
    </message>
    <message>
        <source>{name}: not yet, {change}</source>
        <translation>{name}: noch nicht, {change}</translation>
    </message>
    <message>
        <source>{name}: taken back, {change} again</source>
        <translation>{name}: zurückgenommen, wieder {change}</translation>
    </message>
    <message>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <source>{range} is the file&apos;s range.</source>
        <translation>Die Datei sagt {range}.</translation>
    </message>
    <message>
        <source>{range} is the file&apos;s range. Its next load follows.</source>
        <translation>Die Datei sagt {range}. Danach kommt ihre nächste Last.</translation>
    </message>
    <message>
        <source>{what}: {before} → {after}</source>
        <comment>a change</comment>
        <translation>{what}: {before} → {after}</translation>
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
    <name>ProgressPage</name>
    <message>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Mitnehmen …</translation>
    </message>
    <message>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Save as a picture</source>
        <translation>Als Bild speichern</translation>
    </message>
</context>
<context>
    <name>Progressing</name>
    <message>
        <source>Agreed, from next time, in a copy of your own: “{name}”.</source>
        <translation>Abgemacht, ab dem nächsten Mal, in deiner eigenen Kopie „{name}“.</translation>
    </message>
    <message>
        <source>Agreed, from next time.</source>
        <translation>Abgemacht, ab dem nächsten Mal.</translation>
    </message>
    <message>
        <source>Not yet. It is asked again after another session.</source>
        <translation>Noch nicht. Die Frage kommt nach einer weiteren Einheit wieder.</translation>
    </message>
    <message>
        <source>Taken back: nothing has changed.</source>
        <translation>Zurückgenommen: Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
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
    <name>Record</name>
    <message>
        <source>Back to usual the next morning</source>
        <translation>Am nächsten Morgen wieder wie sonst</translation>
    </message>
    <message>
        <source>Effort</source>
        <translation>Anstrengung</translation>
    </message>
    <message>
        <source>Pain afterwards</source>
        <translation>Schmerz nachher</translation>
    </message>
    <message>
        <source>Pain before</source>
        <translation>Schmerz vorher</translation>
    </message>
    <message>
        <source>Pain the next morning</source>
        <translation>Schmerz am nächsten Morgen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pause gemacht</translation>
    </message>
    <message>
        <source>Paused at the end</source>
        <translation>Pause am Ende</translation>
    </message>
    <message>
        <source>Paused because it hurt</source>
        <translation>Pause, weil es weh tat</translation>
    </message>
    <message>
        <source>The computer slept</source>
        <translation>Der Computer schlief</translation>
    </message>
    <message>
        <source>The program was cut short</source>
        <translation>Das Programm brach ab</translation>
    </message>
    <message>
        <source>Worst pain during it</source>
        <translation>Stärkster Schmerz dabei</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>noch nicht</translation>
    </message>
    <message>
        <source>rep {n} of {of}</source>
        <translation>Wiederholung {n} von {of}</translation>
    </message>
    <message>
        <source>set {n} of {of}</source>
        <translation>Satz {n} von {of}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>{day}, {start} to {end}</source>
        <translation>{day}, {start} bis {end}</translation>
    </message>
    <message>
        <source>{n} of {most}</source>
        <translation>{n} von {most}</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <source>{n} times</source>
        <translation>{n} Mal</translation>
    </message>
    <message>
        <source>{time} under way</source>
        <translation>{time} unterwegs</translation>
    </message>
    <message>
        <source>{time} under way, ended early</source>
        <translation>{time} unterwegs, früher beendet</translation>
    </message>
    <message>
        <source>{what}: {times}, {time} in all</source>
        <translation>{what}: {times}, zusammen {time}</translation>
    </message>
    <message>
        <source>{where}: {pain}. {choice}</source>
        <translation>{where}: {pain}. {choice}</translation>
    </message>
</context>
<context>
    <name>RehearsalPage</name>
    <message>
        <source>Back to the editor</source>
        <translation>Zurück zum Editor</translation>
    </message>
    <message>
        <source>Rehearsal · nothing is recorded</source>
        <translation>Probe · nichts wird aufgezeichnet</translation>
    </message>
    <message>
        <source>Rehearsal ×{speed}, without sound · nothing is recorded</source>
        <translation>Probe ×{speed}, ohne Ton · nichts wird aufgezeichnet</translation>
    </message>
</context>
<context>
    <name>Rehearsals</name>
    <message>
        <source>That was the end. Nothing was recorded.</source>
        <translation>Das war das Ende. Nichts wurde aufgezeichnet.</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message>
        <source>Closing the window keeps KneeTimer there; its menu has Quit.</source>
        <translation>Wenn du das Fenster schließt, bleibt KneeTimer dort; sein Menü hat „Beenden“.</translation>
    </message>
    <message>
        <source>Due today</source>
        <translation>Heute steht an</translation>
    </message>
    <message>
        <source>In an hour</source>
        <translation>In einer Stunde</translation>
    </message>
    <message>
        <source>No reminders from then on.</source>
        <translation>Ab dann keine Erinnerungen.</translation>
    </message>
    <message>
        <source>Once a day for what a programme has due, while this window is in the background; never during a session.</source>
        <translation>Einmal am Tag für das, was in einem Programm ansteht, solange dieses Fenster im Hintergrund ist; nie während einer Einheit.</translation>
    </message>
    <message>
        <source>Quiet from</source>
        <translation>Ruhe ab</translation>
    </message>
    <message>
        <source>Quiet until</source>
        <translation>Ruhe bis</translation>
    </message>
    <message>
        <source>Remind me from</source>
        <translation>Erinnern ab</translation>
    </message>
    <message>
        <source>Remind me of what is due</source>
        <translation>Erinnere mich an das, was ansteht</translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Im Infobereich bleiben</translation>
    </message>
    <message>
        <source>The same time for both: no quiet hours.</source>
        <translation>Beide Uhrzeiten gleich: keine Ruhezeit.</translation>
    </message>
    <message>
        <source>Where the programme names no time of its own.</source>
        <translation>Wo das Programm keine eigene Uhrzeit nennt.</translation>
    </message>
</context>
<context>
    <name>RenameDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>What is it called?</source>
        <translation>Wie heißt sie?</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>12 weeks</source>
        <translation>12 Wochen</translation>
    </message>
    <message>
        <source>4 weeks</source>
        <translation>4 Wochen</translation>
    </message>
    <message>
        <source>A report to show to somebody</source>
        <translation>Ein Bericht zum Zeigen</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Letter</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What you did, how it felt, and your notes. Nothing is judged.</source>
        <translation>Was du getan hast, wie es sich anfühlte, und deine Notizen. Nichts wird beurteilt.</translation>
    </message>
    <message>
        <source>yyyy-MM-dd</source>
        <comment>how a day is shown: dd.MM.yyyy in German</comment>
        <translation>dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>Restore</name>
    <message>
        <source>Answers and notes</source>
        <translation>Antworten und Notizen</translation>
    </message>
    <message>
        <source>Decisions about programmes</source>
        <translation>Entscheidungen zu Programmen</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Routines</source>
        <translation>Übungsfolgen</translation>
    </message>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>{name}: comes</source>
        <translation>{name}: kommt dazu</translation>
    </message>
    <message>
        <source>{name}: comes beside yours, which differs</source>
        <translation>{name}: kommt neben deine, die anders ist</translation>
    </message>
    <message>
        <source>{name}: is here already</source>
        <translation>{name}: ist schon da</translation>
    </message>
    <message>
        <source>{new} of {all} are not here yet.</source>
        <translation>{new} von {all} sind noch nicht hier.</translation>
    </message>
</context>
<context>
    <name>RestoreDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Made on {day}</source>
        <translation>Erstellt am {day}</translation>
    </message>
    <message>
        <source>Nothing of yours is taken away or replaced.</source>
        <translation>Nichts von dir wird entfernt oder ersetzt.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Sicherung zurückholen</translation>
    </message>
    <message>
        <source>Take the settings, too; mine are kept beside them</source>
        <translation>Auch die Einstellungen übernehmen; meine bleiben daneben erhalten</translation>
    </message>
    <message>
        <source>What is in the backup</source>
        <translation>Was in der Sicherung ist</translation>
    </message>
    <message>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>ResumeBar</name>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
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
        <source>Keep what was done</source>
        <translation>Behalten, was war</translation>
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
        <source>What you can do with it (menu key)</source>
        <translation>Was du damit tun kannst (Menütaste)</translation>
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
    <name>Saving</name>
    <message>
        <source>Give the routine a title first.</source>
        <translation>Gib der Übungsfolge erst einen Titel.</translation>
    </message>
    <message>
        <source>Leave without saving</source>
        <translation>Ohne Speichern verlassen</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nicht</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save and leave</source>
        <translation>Speichern und verlassen</translation>
    </message>
    <message>
        <source>Save without remarks</source>
        <translation>Ohne Anmerkungen speichern</translation>
    </message>
    <message>
        <source>Some fields cannot be read yet. What they said before will be saved.</source>
        <translation>Einige Felder lassen sich noch nicht lesen. Gespeichert wird, was vorher darin stand.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Hierbleiben</translation>
    </message>
    <message>
        <source>The remarks in the file cannot be kept with this change.</source>
        <translation>Die Anmerkungen in der Datei können bei dieser Änderung nicht bleiben.</translation>
    </message>
    <message>
        <source>The text cannot be read yet: mend the marked lines first.</source>
        <translation>Der Text lässt sich noch nicht lesen: Behebe erst die markierten Zeilen.</translation>
    </message>
    <message>
        <source>There are changes that are not saved.</source>
        <translation>Es gibt Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>There is nothing in it yet: add an exercise first.</source>
        <translation>Es ist noch nichts darin: Füg erst eine Übung hinzu.</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Ohne Titel</translation>
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
    <name>SessionDelegate</name>
    <message>
        <source>{done} of {all} sets</source>
        <translation>{done} von {all} Sätzen</translation>
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
    <name>SessionRecordPage</name>
    <message>
        <source>How it felt</source>
        <translation>Wie es sich anfühlte</translation>
    </message>
    <message>
        <source>It no longer counts anywhere.</source>
        <translation>Sie zählt dann nirgends mehr mit.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Remove from the history…</source>
        <translation>Aus dem Verlauf nehmen…</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>Remove this session from the history?</source>
        <translation>Diese Einheit aus dem Verlauf nehmen?</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Als Datei sichern…</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>What you counted</source>
        <translation>Was du gezählt hast</translation>
    </message>
    <message>
        <source>What you decided afterwards</source>
        <translation>Was du danach entschieden hast</translation>
    </message>
    <message>
        <source>Where it hurt</source>
        <translation>Wo es weh tat</translation>
    </message>
    <message>
        <source>Where it stood still</source>
        <translation>Wo es stillstand</translation>
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
        <source>It hurts (H)</source>
        <translation>Es tut weh (H)</translation>
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
        <source>What was done is kept.</source>
        <translation>Was du gemacht hast, ist gespeichert.</translation>
    </message>
    <message>
        <source>{why} The session goes on; everything is on the screen.</source>
        <translation>{why} Die Einheit läuft weiter; alles steht auf dem Bildschirm.</translation>
    </message>
</context>
<context>
    <name>SessionsCard</name>
    <message>
        <source>Sessions</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Show earlier ones ({n})</source>
        <translation>Frühere zeigen ({n})</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>A goal for the progress page; 0 for none.</source>
        <translation>Ein Ziel für die Fortschrittsseite; 0 für keines.</translation>
    </message>
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
        <source>Ask after a session</source>
        <translation>Nach dem Training fragen</translation>
    </message>
    <message>
        <source>Ask before a session</source>
        <translation>Vor dem Training fragen</translation>
    </message>
    <message>
        <source>Ask the next morning</source>
        <translation>Am nächsten Morgen fragen</translation>
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
        <source>Days a week</source>
        <translation>Trainings pro Woche</translation>
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
        <source>Folder for several machines</source>
        <translation>Ordner für mehrere Rechner</translation>
    </message>
    <message>
        <source>For routines that ask for it.</source>
        <translation>Für Übungsfolgen, die danach fragen.</translation>
    </message>
    <message>
        <source>From this pain on you would rather stop the exercise.</source>
        <translation>Ab diesem Schmerz beendest du die Übung lieber.</translation>
    </message>
    <message>
        <source>Go on as planned up to</source>
        <translation>Wie geplant weiter bis</translation>
    </message>
    <message>
        <source>How it felt</source>
        <translation>Wie es sich anfühlte</translation>
    </message>
    <message>
        <source>How much it hurts now. It can always be left out.</source>
        <translation>Wie sehr es gerade wehtut. Du kannst es jederzeit überspringen.</translation>
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
        <source>Once: is it back to usual?</source>
        <translation>Einmal: Ist es wieder wie sonst?</translation>
    </message>
    <message>
        <source>Pain that is fine to go on with, 0 to 10. Your own limit: it is shown, and changes nothing by itself.</source>
        <translation>Schmerz, mit dem du gut weitermachen kannst, 0 bis 10. Deine eigene Grenze: Sie wird gezeigt und ändert nichts von selbst.</translation>
    </message>
    <message>
        <source>Pain, effort, and a note.</source>
        <translation>Schmerz, Anstrengung und eine Notiz.</translation>
    </message>
    <message>
        <source>Plays by</source>
        <translation>Ausgabe über</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Erinnerungen</translation>
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
        <source>Several machines</source>
        <translation>Mehrere Rechner</translation>
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
        <source>Stop an exercise from</source>
        <translation>Eine Übung beenden ab</translation>
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
    <name>ShapesCard</name>
    <message>
        <source>Left and right</source>
        <translation>Links und rechts</translation>
    </message>
    <message>
        <source>Show all {n} exercises</source>
        <translation>Alle {n} Übungen zeigen</translation>
    </message>
    <message>
        <source>last on {day}</source>
        <translation>zuletzt am {day}</translation>
    </message>
    <message>
        <source>with up to {load}</source>
        <translation>mit bis zu {load}</translation>
    </message>
</context>
<context>
    <name>ShareText</name>
    <message>
        <source>“{title}”, a routine for KneeTimer. Copy this whole message, then press Ctrl+V among the routines of KneeTimer.</source>
        <translation>„{title}“, eine Übungsfolge für KneeTimer. Kopiere diese ganze Nachricht und drücke dann Strg+V bei den Übungsfolgen von KneeTimer.</translation>
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
    <name>SourceCompletion</name>
    <message>
        <source>Words that fit here</source>
        <translation>Wörter, die hier passen</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
    <message>
        <source>The text is fine: the editor follows it.</source>
        <translation>Der Text ist in Ordnung: Der Editor folgt ihm.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>{place}: {problem}</source>
        <translation>{place}: {problem}</translation>
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
    <name>StateCard</name>
    <message>
        <source>Begin again…</source>
        <translation>Neu beginnen …</translation>
    </message>
    <message>
        <source>End it: what was done stays</source>
        <translation>Beenden: Was du gemacht hast, bleibt</translation>
    </message>
    <message>
        <source>End…</source>
        <translation>Beenden …</translation>
    </message>
    <message>
        <source>From {day} on</source>
        <translation>Ab {day}</translation>
    </message>
    <message>
        <source>Go on today</source>
        <translation>Heute weitermachen</translation>
    </message>
    <message>
        <source>Not begun yet</source>
        <translation>Noch nicht begonnen</translation>
    </message>
    <message>
        <source>Pause from {first} on</source>
        <translation>Pause ab {first}</translation>
    </message>
    <message>
        <source>Pause from {first}; it goes on {on}</source>
        <translation>Pause ab {first}; weiter geht es am {on}</translation>
    </message>
    <message>
        <source>Paused for now</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Pause…</source>
        <translation>Pause …</translation>
    </message>
    <message>
        <source>Since {day}</source>
        <translation>Seit {day}</translation>
    </message>
    <message>
        <source>Where you are</source>
        <translation>Wo du stehst</translation>
    </message>
    <message>
        <source>You are through with it</source>
        <translation>Du bist damit durch</translation>
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
    <name>TodayHome</name>
    <message>
        <source>The programme “{name}” is under way, and its file cannot be read.</source>
        <translation>Das Programm „{name}“ läuft, aber seine Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>There is no routine “{name}” any more.</source>
        <translation>Die Übungsfolge „{name}“ gibt es nicht mehr.</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>All programmes</source>
        <translation>Alle Programme</translation>
    </message>
    <message>
        <source>All routines</source>
        <translation>Alle Übungsfolgen</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
</context>
<context>
    <name>TodaySection</name>
    <message>
        <source>A day of rest.</source>
        <translation>Ein Ruhetag.</translation>
    </message>
    <message>
        <source>Begin again…</source>
        <translation>Neu beginnen …</translation>
    </message>
    <message>
        <source>Done for today.</source>
        <translation>Für heute geschafft.</translation>
    </message>
    <message>
        <source>Go on today</source>
        <translation>Heute weitermachen</translation>
    </message>
    <message>
        <source>It begins: {day}.</source>
        <translation>Es beginnt: {day}.</translation>
    </message>
    <message>
        <source>Next: {day}, {list}</source>
        <translation>Als Nächstes: {day}, {list}</translation>
    </message>
    <message>
        <source>No longer due: {list}.</source>
        <translation>Nicht mehr dran: {list}.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Pausiert.</translation>
    </message>
    <message>
        <source>Paused. It goes on: {day}.</source>
        <translation>Pausiert. Weiter geht es: {day}.</translation>
    </message>
    <message>
        <source>Programme: {title}</source>
        <translation>Programm: {title}</translation>
    </message>
    <message>
        <source>Take it off this page</source>
        <translation>Von dieser Seite nehmen</translation>
    </message>
    <message>
        <source>You are through with it.</source>
        <translation>Du bist damit durch.</translation>
    </message>
    <message>
        <source>{title} ({day})</source>
        <translation>{title} ({day})</translation>
    </message>
    <message>
        <source>{title}, done</source>
        <translation>{title}, gemacht</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Open KneeTimer</source>
        <translation>KneeTimer öffnen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
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
    <name>Ways</name>
    <message>
        <source>The text cannot be read yet: mend the marked lines first.</source>
        <translation>Der Text lässt sich noch nicht lesen: Behebe erst die markierten Zeilen.</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>1 day a week</source>
        <translation>1 Tag pro Woche</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>Jeden Tag</translation>
    </message>
    <message>
        <source>No plan</source>
        <translation>Kein Plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan: your programme</source>
        <translation>Plan: dein Programm</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>Diese Woche</translation>
    </message>
    <message>
        <source>day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>minute</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>of 1 day planned</source>
        <translation>von 1 geplanten Tag</translation>
    </message>
    <message>
        <source>of {n} days planned</source>
        <translation>von {n} geplanten Tagen</translation>
    </message>
    <message>
        <source>week as planned</source>
        <translation>Woche wie geplant</translation>
    </message>
    <message>
        <source>week in a row</source>
        <translation>Woche in Folge</translation>
    </message>
    <message>
        <source>weeks in a row</source>
        <translation>Wochen in Folge</translation>
    </message>
    <message>
        <source>weeks in a row as planned</source>
        <translation>Wochen in Folge wie geplant</translation>
    </message>
    <message>
        <source>{n} days a week</source>
        <translation>{n} Tage pro Woche</translation>
    </message>
</context>
<context>
    <name>WeekDots</name>
    <message>
        <source>No session yet this week</source>
        <translation>Noch keine Einheit diese Woche</translation>
    </message>
</context>
<context>
    <name>WeekTable</name>
    <message>
        <source>After that</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Week {n}</source>
        <translation>Woche {n}</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>nothing due</source>
        <translation>nichts dran</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, heute</translation>
    </message>
    <message>
        <source>{day}: {list}</source>
        <translation>{day}: {list}</translation>
    </message>
    <message>
        <source>{title}, {n} times</source>
        <translation>{title}, {n} Mal</translation>
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
    <name>WholeOffers</name>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>All right</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>It already has the fewest changes of position.</source>
        <translation>Weniger Lagewechsel gehen nicht.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Jetzt nicht</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>Play from “{item}” on. How fast?</source>
        <translation>Ab „{item}“ abspielen. Wie schnell?</translation>
    </message>
    <message>
        <source>Shorten</source>
        <translation>Kürzen</translation>
    </message>
    <message>
        <source>Shorten it</source>
        <translation>So kürzen</translation>
    </message>
    <message>
        <source>Some fields cannot be read yet: what they said before is played.</source>
        <translation>Einige Felder lassen sich noch nicht lesen: Gespielt wird, was vorher darin stand.</translation>
    </message>
    <message>
        <source>Use this order</source>
        <translation>Diese Reihenfolge nehmen</translation>
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
    <name>YearCalendar</name>
    <message>
        <source>Calendar of {year}</source>
        <translation>Kalender {year}</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>Year</source>
        <translation>Jahr</translation>
    </message>
    <message>
        <source>Year after</source>
        <translation>Jahr danach</translation>
    </message>
    <message>
        <source>Year before</source>
        <translation>Jahr davor</translation>
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
        <source>%n items</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
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
    <message numerus="yes">
        <source>%n time(s)</source>
        <translation>
            <numerusform>%n Mal</numerusform>
            <numerusform>%n Mal</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n weeks</source>
        <translation>
            <numerusform>%n Woche</numerusform>
            <numerusform>%n Wochen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>(%n spot(s))</source>
        <translation>
            <numerusform>(%n Stelle)</numerusform>
            <numerusform>(%n Stellen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All sets reached {what} in %n session(s) in a row.</source>
        <translation>
            <numerusform>Alle Sätze haben in %n Einheit {what} erreicht.</numerusform>
            <numerusform>Alle Sätze haben in %n Einheiten hintereinander {what} erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>All sets reached {what} twice.</source>
        <translation>Alle Sätze haben zweimal {what} erreicht.</translation>
    </message>
    <message>
        <source>All sets reached {what}.</source>
        <translation>Alle Sätze haben {what} erreicht.</translation>
    </message>
    <message numerus="yes">
        <source>Not every set reached {what} in %n session(s) in a row.</source>
        <translation>
            <numerusform>In %n Einheit hat nicht jeder Satz {what} erreicht.</numerusform>
            <numerusform>In %n Einheiten hintereinander hat nicht jeder Satz {what} erreicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not every set reached {what}.</source>
        <translation>Nicht jeder Satz hat {what} erreicht.</translation>
    </message>
    <message numerus="yes">
        <source>in %n session(s) in a row</source>
        <translation>
            <numerusform>in %n Einheit</numerusform>
            <numerusform>in %n Einheiten hintereinander</numerusform>
        </translation>
    </message>
</context>
</TS>
