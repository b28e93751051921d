package io.recourse.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Checks signatures, roots and the copies outside: the only witness against a rebuilt chain. */
@Component
class VerifyCheckpoints {

  private static final String PLACE = "checkpoint";

  private final CheckpointStore store;
  private final CheckpointCopies copies;
  private final CheckpointKey key;

  VerifyCheckpoints(CheckpointStore store, CheckpointCopies copies, CheckpointKey key) {
    this.store = store;
    this.copies = copies;
    this.key = key;
  }

  List<BrokenLink> broken() {
    List<BrokenLink> found = new ArrayList<>();
    Map<Long, Checkpoint> outside = new HashMap<>();
    copies.all().forEach(copy -> outside.put(copy.id(), copy));
    long newestOutside = outside.keySet().stream().mapToLong(Long::longValue).max().orElse(0);
    byte[] root = ChainHash.GENESIS;
    for (Checkpoint inside : store.all()) {
      Checkpoint copy = outside.remove(inside.id());
      if (copy == null && inside.id() < newestOutside) {
        found.add(at(inside, "The copy outside is missing."));
      } else if (copy != null && !Arrays.equals(copy.root(), inside.root())) {
        found.add(at(inside, "The copy outside says another root."));
      }
      root = Checkpoint.rootOf(root, store.headsOf(inside.id()));
      if (!Arrays.equals(root, inside.root())) {
        found.add(at(inside, "The root does not follow from the heads."));
      }
      if (!key.verifies(inside.signature(), inside.statement())) {
        found.add(at(inside, "The signature is not ours."));
      }
      root = inside.root();
    }
    outside.values().forEach(lost -> found.add(at(lost, "The database has lost it.")));
    return found;
  }

  private static BrokenLink at(Checkpoint checkpoint, String detail) {
    return new BrokenLink(PLACE, checkpoint.id(), detail);
  }
}
