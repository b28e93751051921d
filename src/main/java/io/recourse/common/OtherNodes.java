package io.recourse.common;

import java.util.Set;
import java.util.UUID;

/** The nodes beside this one, where there are any. */
public interface OtherNodes {

  /**
   * Tells them, once what this transaction did is committed; who is down at the moment learns of it
   * by {@link Listener#missed}. Never fails.
   *
   * @param topic the one that a {@link Listener} hears
   */
  void tell(String topic, String words);

  /** What this node is called from its start to its end; another start is another name. */
  UUID self();

  /** Names of the nodes that live now, beside this one. */
  Set<UUID> living();

  /** Hears what others told about one topic. */
  interface Listener {

    String topic();

    void hear(String words);

    /**
     * Others may have told what nobody here heard; for who finds it out anyway there is nothing.
     */
    default void missed() {}
  }
}
