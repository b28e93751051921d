package io.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

class WriteTrailTest {

  private final Chains chains = new Chains();
  private final WriteTrail trail = new WriteTrail(chains);

  @Test
  void a_chain_that_this_node_began_is_never_locked() {
    trail.write(List.of(event("CaseOpened")));
    trail.write(List.of(event("CaseDecided"), event("CaseClosed")));

    assertThat(chains.locks).isZero();
    assertThat(chains.written).extracting(ChainedEvent::seq).containsExactly(1, 2, 3);
  }

  @Test
  void a_chain_that_another_node_moved_is_read_under_its_lock() {
    trail.write(List.of(event("CaseOpened")));
    new WriteTrail(chains).write(List.of(event("CaseDecided")));
    trail.write(List.of(event("CaseClosed")));

    assertThat(chains.locks).isEqualTo(2);
    assertThat(chains.written).extracting(ChainedEvent::seq).containsExactly(1, 2, 3);
    assertThat(chains.written.get(2).prevHash()).isEqualTo(chains.written.get(1).hash());
  }

  @Test
  void a_transaction_that_was_rolled_back_leaves_no_gap() {
    trail.write(List.of(event("CaseOpened")));
    ChainHead committed = chains.heads.get("RC-000001");
    trail.write(List.of(event("CaseDecided")));
    chains.heads.put("RC-000001", committed);
    chains.written.remove(1);

    trail.write(List.of(event("CaseWithdrawn")));

    assertThat(chains.written).extracting(ChainedEvent::seq).containsExactly(1, 2);
    assertThat(chains.written.get(1).prevHash()).isEqualTo(committed.hash());
  }

  private static PendingEvent event(String type) {
    return new PendingEvent("RC-000001", Instant.EPOCH, Actor.SYSTEM, type, type + ".", "{}");
  }

  /** The two tables in memory. */
  private static final class Chains implements AuditStore {

    private final Map<String, ChainHead> heads = new HashMap<>();
    private final List<ChainedEvent> written = new ArrayList<>();
    private int locks;

    @Override
    public Map<String, ChainHead> lockHeads(SortedSet<String> chains) {
      locks++;
      chains.forEach(chain -> heads.putIfAbsent(chain, ChainHead.empty(chain)));
      return heads;
    }

    @Override
    public void append(Collection<ChainedEvent> events, Collection<ChainHead> moved) {
      written.addAll(events);
      moved.forEach(head -> heads.put(head.chain(), head));
    }

    @Override
    public boolean begin(Collection<ChainedEvent> events, ChainHead head) {
      boolean isNew = !heads.containsKey(head.chain());
      if (isNew) {
        append(events, List.of(head));
      }
      return isNew;
    }

    @Override
    public boolean appendAfter(ChainHead known, Collection<ChainedEvent> events, ChainHead head) {
      boolean fits = Arrays.equals(heads.get(known.chain()).hash(), known.hash());
      if (fits) {
        append(events, List.of(head));
      }
      return fits;
    }
  }
}
