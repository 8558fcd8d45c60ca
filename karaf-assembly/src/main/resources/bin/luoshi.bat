@echo off
rem Starts Luoshi in the foreground. With --safe no office function is started, so that one that does harm can be stopped
rem or removed in the console.
if "%1" == "--safe" set LUOSHI_SAFE_MODE=true
call "%~dp0karaf.bat" server
