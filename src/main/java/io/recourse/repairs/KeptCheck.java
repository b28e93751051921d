package io.recourse.repairs;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;

/**
 * A check as those see it who maintain the list.
 *
 * @param keptBy who wrote it so; null for what was kept before authors were noted
 * @param keptAt when; null likewise
 */
public record KeptCheck(@JsonUnwrapped RemoteCheck check, String keptBy, Instant keptAt) {}
