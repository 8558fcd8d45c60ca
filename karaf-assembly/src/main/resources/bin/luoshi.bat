@echo off
rem Starts Luoshi in the foreground. With --safe no office function is started, so that one that does harm can be stopped
rem or removed in the console. With --reset-password <username> somebody gets another password, shown once.
if "%1" == "--safe" set LUOSHI_SAFE_MODE=true
if "%1" == "--reset-password" set LUOSHI_RESET_PASSWORD=%2@%RANDOM%%RANDOM%
call "%~dp0karaf.bat" server
