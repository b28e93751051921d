package io.recourse.feedback;

import java.time.Instant;
import java.util.UUID;

/**
 * What a customer was given for one item of feedback.
 *
 * @param why in words, for staff and auditors
 * @param goodwill the grant in the ledger of goodwill
 * @param by id of who found it valuable
 */
public record Reward(
    UUID feedback, Proof proof, String why, long points, UUID goodwill, String by, Instant at) {}
