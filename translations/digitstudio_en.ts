<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>studio::ui::FileCommands</name>
    <message numerus="yes">
        <source>The first of %n drawing(s) is shown</source>
        <translation>
            <numerusform>The drawing is shown</numerusform>
            <numerusform>The first of %n drawings is shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::StudioStatusBar</name>
    <message numerus="yes">
        <source>CPU · %n thread(s)</source>
        <translation>
            <numerusform>CPU · %n thread</numerusform>
            <numerusform>CPU · %n threads</numerusform>
        </translation>
    </message>
</context>
</TS>
