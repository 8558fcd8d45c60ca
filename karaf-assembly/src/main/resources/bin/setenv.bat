@echo off
rem Options of the Java machine that runs Luoshi. An operator's own values in the environment win.
if "%JAVA_MIN_MEM%" == "" set JAVA_MIN_MEM=192m
if "%JAVA_MAX_MEM%" == "" set JAVA_MAX_MEM=384m
if "%EXTRA_JAVA_OPTS%" == "" set EXTRA_JAVA_OPTS=-XX:+UseSerialGC -Xmn96m -XX:MetaspaceSize=128m -Xss512k -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 -Duser.timezone=Asia/Shanghai -Dfile.encoding=UTF-8 -Djava.awt.headless=true
set EXTRA_JAVA_OPTS=-Xms%JAVA_MIN_MEM% -Xmx%JAVA_MAX_MEM% --add-opens=java.sql/java.sql=ALL-UNNAMED %EXTRA_JAVA_OPTS%
