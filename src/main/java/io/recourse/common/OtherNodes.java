package io.recourse.common;

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

  /**
   * Says whether another node was not heard for {@code recourse.nodes.gone-after}: until then it
   * may have lost no more than its line. Nobody is gone before this node listened for so long.
   */
  boolean gone(UUID node);

  /** Hears what others told about one topic. */
  interface Listener {

    String topic();

    void hear(String words);

    /**
     * Others may have told what nobody here heard; for who finds it out anyway there is nothing.
     */
    default void missed() {}
  }

  /** Cares for what nodes that are gone have left. */
  interface Heir {

    /** Some node is gone now, or was before this one began to listen. */
    void inherit();
  }
}
