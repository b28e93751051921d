package io.recourse.dataleaks;

/**
 * Who has to be told of a leak where its customer lives, by table {@code leakNotice}.
 *
 * @param ground of it, in words
 */
public record LeakDuty(boolean authority, boolean persons, String ground) {}
