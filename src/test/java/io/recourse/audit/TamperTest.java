package io.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.testing.RecourseTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a database administrator may try, with every trigger switched off (T1). */
@RecourseTest
class TamperTest {

  @Autowired ApplicationEventPublisher events;
  @Autowired VerifyChains verify;
  @Autowired SignCheckpoint sign;
  @Autowired AuditStore store;
  @Autowired JdbcClient jdbc;
  @Autowired TransactionTemplate transaction;

  private final CaseNumber number =
      new CaseNumber(
          "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));

  @BeforeEach
  void six_events() {
    for (int i = 1; i <= 6; i++) {
      events.publishEvent(DomainEvent.of(number, "Step" + i, "Step " + i + ".", Map.of("i", i)));
    }
  }

  @Test
  void an_honest_chain_is_whole() {
    sign.sign();

    TrailVerdict verdict = verify.one(number);

    assertThat(verdict.whole()).isTrue();
    assertThat(verdict.cases()).isOne();
    assertThat(verdict.events()).isEqualTo(6);
    assertThat(brokenHere()).isEmpty();
  }

  @Test
  @DisplayName("T1 an edited event is found")
  void edited() {
    asSuperuser("update audit_event set summary = 'Nothing.' where chain = :number and seq = 3");

    assertThat(brokenHere())
        .containsExactly(
            new BrokenLink(number.value(), 3, "The event was changed after it was written."));
  }

  @Test
  @DisplayName("T1 a deleted event is found")
  void deleted() {
    asSuperuser("delete from audit_event where chain = :number and seq = 3");

    assertThat(brokenHere())
        .containsExactly(new BrokenLink(number.value(), 3, "The event is missing."));
  }

  @Test
  @DisplayName("T1 a chain whose tail was cut is found, by its head or by the checkpoint")
  void truncated() {
    sign.sign();
    asSuperuser("delete from audit_event where chain = :number and seq > 4");

    assertThat(brokenHere())
        .contains(new BrokenLink(number.value(), 5, "The last events are missing."));

    asSuperuser(
        """
        update audit_head h set seq = e.seq, hash = e.hash from audit_event e
        where h.chain = :number and e.chain = h.chain and e.seq = 4
        """);

    assertThat(brokenHere()).singleElement().extracting(BrokenLink::seq).isEqualTo(6L);
  }

  @Test
  @DisplayName("T1 events in another order are found")
  void reordered() {
    asSuperuser("update audit_event set seq = 99 where chain = :number and seq = 2");
    asSuperuser("update audit_event set seq = 2 where chain = :number and seq = 3");
    asSuperuser("update audit_event set seq = 3 where chain = :number and seq = 99");

    assertThat(brokenHere()).extracting(BrokenLink::seq).contains(2L, 3L);
  }

  @Test
  @DisplayName("T1 a chain rebuilt with all its hashes is found only by the signed checkpoint")
  void rebuilt() {
    rebuild();
    assertThat(verify.one(number).whole()).isTrue();

    sign.sign();
    rebuild();

    assertThat(brokenHere()).singleElement().extracting(BrokenLink::seq).isEqualTo(6L);
  }

  @Test
  @DisplayName("T1 checkpoints bent to fit a rebuilt chain are found by root, signature and copy")
  void bent_checkpoint() {
    long id = sign.sign().id();
    rebuild();
    asSuperuser(
        """
        update audit_checkpoint_head c set hash = e.hash from audit_event e
        where c.chain = :number and e.chain = c.chain and e.seq = c.seq
        """);

    assertThat(verify.all().broken())
        .contains(new BrokenLink("checkpoint", id, "The root does not follow from the heads."));

    List<ChainHead> heads = headsOf(id);
    byte[] root = Checkpoint.rootOf(rootBefore(id), heads);
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql("update audit_checkpoint set root = :root where id = :id")
              .param("root", root)
              .param("id", id)
              .update();
        });

    assertThat(verify.all().broken())
        .contains(
            new BrokenLink("checkpoint", id, "The signature is not ours."),
            new BrokenLink("checkpoint", id, "The copy outside says another root."));
    undoDamage(id);
  }

  /** Makes a consistent chain of other events, as somebody who knows the code would. */
  private void rebuild() {
    List<ChainedEvent> honest = read();
    List<ChainedEvent> forged = new ArrayList<>();
    ChainHead head = ChainHead.empty(number.value());
    for (ChainedEvent event : honest) {
      ChainedEvent next =
          new PendingEvent(
                  event.chain(),
                  event.at(),
                  event.actor(),
                  event.type(),
                  "Forged " + ++forgeries,
                  event.data())
              .after(head);
      forged.add(next);
      head = ChainHead.of(next);
    }
    asSuperuser("delete from audit_event where chain = :number");
    ChainHead end = head;
    transaction.executeWithoutResult(begun -> store.append(forged, List.of(end)));
  }

  private List<ChainedEvent> read() {
    List<ChainedEvent> found = new ArrayList<>();
    jdbc.sql("select * from audit_event where chain = :number order by seq")
        .param("number", number.value())
        .query(
            (row, i) ->
                found.add(
                    new PendingEvent(
                            row.getString("chain"),
                            row.getTimestamp("at").toInstant(),
                            io.recourse.common.Actor.SYSTEM,
                            row.getString("type"),
                            row.getString("summary"),
                            row.getString("data"))
                        .after(ChainHead.empty(number.value()))))
        .list();
    return found;
  }

  private List<ChainHead> headsOf(long checkpoint) {
    return jdbc.sql(
            """
            select chain, seq, hash from audit_checkpoint_head where checkpoint_id = :id
            order by chain collate "C"
            """)
        .param("id", checkpoint)
        .query((row, i) -> new ChainHead(row.getString(1), row.getInt(2), row.getBytes(3)))
        .list();
  }

  private byte[] rootBefore(long checkpoint) {
    return jdbc.sql("select root from audit_checkpoint where id < :id order by id desc limit 1")
        .param("id", checkpoint)
        .query((row, i) -> row.getBytes(1))
        .optional()
        .orElse(ChainHash.GENESIS);
  }

  /**
   * The copy outside still tells the truth; other tests of this database should not trip over it.
   */
  private void undoDamage(long id) {
    byte[] honest =
        copies.all().stream().filter(it -> it.id() == id).findFirst().orElseThrow().root();
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql("update audit_checkpoint set root = :root where id = :id")
              .param("root", honest)
              .param("id", id)
              .update();
        });
  }

  @Autowired CheckpointCopies copies;
  private int forgeries;

  private List<BrokenLink> brokenHere() {
    return verify.all().broken().stream().filter(it -> it.chain().equals(number.value())).toList();
  }

  private void asSuperuser(String sql) {
    transaction.executeWithoutResult(
        begun -> {
          jdbc.sql("set local session_replication_role = replica").update();
          jdbc.sql(sql).param("number", number.value()).update();
        });
  }
}
