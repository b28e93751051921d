package io.recourse.feedback;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Rewards by the feedback they are for; never changed. */
public interface RewardBook {

  /** False where it has one already. */
  boolean add(Reward given);

  Map<UUID, Reward> of(Collection<UUID> feedback);
}
