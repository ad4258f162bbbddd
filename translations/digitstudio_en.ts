<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>studio::app::GenerationController</name>
    <message numerus="yes">
        <source>Between 1 and %n digit(s) from 0 to 9 can be written at once</source>
        <translation>
            <numerusform>Only %n digit from 0 to 9 can be written at once</numerusform>
            <numerusform>Between 1 and %n digits from 0 to 9 can be written at once</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>studio::ui::DigitsPanel</name>
    <message numerus="yes">
        <source>%n digit(s)</source>
        <translation>
            <numerusform>%n digit</numerusform>
            <numerusform>%n digits</numerusform>
        </translation>
    </message>
</context>
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
    <name>studio::ui::SampleGallery</name>
    <message numerus="yes">
        <source>%n grid(s)</source>
        <translation>
            <numerusform>%n grid</numerusform>
            <numerusform>%n grids</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cannot be read</source>
        <translation>
            <numerusform>%n cannot be read</numerusform>
            <numerusform>%n cannot be read</numerusform>
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
