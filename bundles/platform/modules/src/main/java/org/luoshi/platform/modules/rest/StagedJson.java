package org.luoshi.platform.modules.rest;

/**
 * A plugin file that was taken in and waits for the word.
 *
 * @param file name to give when it shall be installed
 * @param plan what installing it does
 */
public record StagedJson(String file, PlanJson plan) {}
