@echo off
rem Checks the audit chain and its seals without the platform: stopped, on a restored copy, or on PostgreSQL at any time.
rem audit-verify [--data folder] [--seals folder] [--key public key file]
setlocal
for %%I in ("%~dp0..") do set "HOME_OF=%%~fI"
for /r "%HOME_OF%\system" %%F in (org.luoshi.platform.kernel-*.jar) do set "KERNEL=%%F"
for /r "%HOME_OF%\system" %%F in (org.luoshi.platform.api-*.jar) do set "API=%%F"
for /r "%HOME_OF%\system" %%F in (h2-*.jar) do set "H2=%%F"
for /r "%HOME_OF%\system" %%F in (postgresql-*.jar) do set "POSTGRESQL=%%F"
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
"%JAVA%" -cp "%KERNEL%;%API%;%H2%;%POSTGRESQL%" org.luoshi.platform.kernel.audit.chain.AuditVerify "%HOME_OF%" %*
exit /b %ERRORLEVEL%
