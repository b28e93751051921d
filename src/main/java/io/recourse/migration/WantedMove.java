package io.recourse.migration;

import java.util.UUID;

/** Cases of one version that are to follow a draft once it is deployed. */
public record WantedMove(UUID draft, String process, int from, String askedBy, String reason) {}
