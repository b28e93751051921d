package io.recourse.studio;

import java.time.Instant;

/**
 * One deployed version of a model.
 *
 * @param running instances that follow this version now; always 0 for decisions
 */
public record ModelVersion(int version, Instant deployedAt, long running) {}
