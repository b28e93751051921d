package io.recourse.casefile;

import io.recourse.common.Actor;
import java.time.Instant;

/**
 * One event of a case's file (LAW-05).
 *
 * @param data the event's scalars as JSON text
 * @param hash SHA-256 that chains it to the event before, in hex
 */
public record TimelineEntry(
    int seq, Instant at, Actor actor, String type, String summary, String data, String hash) {}
