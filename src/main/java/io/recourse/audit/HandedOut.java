package io.recourse.audit;

import java.time.Instant;

/**
 * One event on its way out, without its hands and its sentence.
 *
 * @param data canonical JSON as on the trail
 */
public record HandedOut(TrailPlace place, Instant at, String type, String data) {}
