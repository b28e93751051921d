package io.recourse.audit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where chains ended when this node last wrote them. A guess, compared by the database: after a
 * rollback or a write of another node it fits no more, and the head is read under its lock.
 */
class RememberedHeads {

  private static final int MOST = 10_000;

  private final Map<String, ChainHead> heads =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, ChainHead> eldest) {
          return size() > MOST;
        }
      };

  synchronized Optional<ChainHead> of(String chain) {
    return Optional.ofNullable(heads.get(chain));
  }

  synchronized void remember(ChainHead head) {
    heads.put(head.chain(), head);
  }
}
