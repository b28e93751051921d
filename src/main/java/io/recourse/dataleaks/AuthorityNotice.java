package io.recourse.dataleaks;

import java.time.Instant;

/**
 * The word to the authority, or the decision that none has to be told.
 *
 * @param authority that was told; null where none had to be
 * @param words the reference of the notice, or why none had to be told
 * @param by id of who told or decided
 */
public record AuthorityNotice(String authority, String words, String by, Instant at) {}
