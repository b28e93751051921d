package io.recourse.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.common.CaseNumber;
import io.recourse.common.DomainEvent;
import io.recourse.testing.RecourseTest;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RecourseTest
class AuditTrailTest {

  @Autowired ApplicationEventPublisher events;
  @Autowired TransactionTemplate transaction;
  @Autowired JdbcClient jdbc;
  @Autowired VerifyChains verify;

  private final CaseNumber number = newNumber();

  @Test
  @DisplayName("LAW-05 events of one transaction are chained in the order they were published")
  void events_are_chained() {
    transaction.executeWithoutResult(
        begun -> {
          publish("First");
          publish("Second");
        });
    publish("Third");

    assertThat(types()).containsExactly("First", "Second", "Third");
    assertThat(sequence()).containsExactly(1, 2, 3);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4, 5, 60})
  @DisplayName("LAW-05 however many events a transaction has, each stands whole in its place")
  void any_number(int many) {
    publish("First");
    transaction.executeWithoutResult(
        begun -> IntStream.range(0, many).forEach(i -> publish("Event" + i)));

    assertThat(types())
        .startsWith("First")
        .endsWith("Event" + (many - 1))
        .hasSize(1 + many)
        .doesNotHaveDuplicates();
    assertThat(verify.one(number).whole()).isTrue();
    assertThat(turns()).isLessThanOrEqualTo(2);
  }

  @Test
  @DisplayName("T3 a rolled back change leaves no event")
  void rolled_back_changes_leave_no_event() {
    transaction.executeWithoutResult(
        begun -> {
          publish("Never");
          begun.setRollbackOnly();
        });

    assertThat(types()).isEmpty();
  }

  @Test
  void an_event_published_by_a_late_callback_is_kept() {
    transaction.executeWithoutResult(
        begun ->
            TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                  @Override
                  public void beforeCommit(boolean readOnly) {
                    publish("Late");
                  }
                }));

    assertThat(types()).containsExactly("Late");
  }

  @Test
  void an_inner_transaction_keeps_its_events_when_the_outer_one_fails() {
    TransactionTemplate own = new TransactionTemplate(transaction.getTransactionManager());
    own.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
    transaction.executeWithoutResult(
        begun -> {
          publish("Outer");
          own.executeWithoutResult(inner -> publish("Inner"));
          begun.setRollbackOnly();
        });

    assertThat(types()).containsExactly("Inner");
  }

  @Test
  @DisplayName("T3 a change of state without an event is refused at commit")
  void silent_changes_are_refused() {
    assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> insertCase()))
        .hasStackTraceContaining("changed without an audit event");

    assertThat(cases()).isZero();
  }

  @Test
  @DisplayName("T3 a change of state with its event is committed with it")
  void audited_changes_commit() {
    transaction.executeWithoutResult(
        begun -> {
          insertCase();
          publish("CaseOpened");
        });

    assertThat(cases()).isOne();
  }

  @Test
  @DisplayName("T3 when the trail cannot be written the business change is refused")
  void an_audit_failure_refuses_the_change() {
    transaction.executeWithoutResult(begun -> publish("First"));
    String guard = "alter table audit_event add constraint full_disk check (type <> 'Boom')";
    jdbc.sql(guard + " not valid").update();
    try {
      assertThatThrownBy(
              () ->
                  transaction.executeWithoutResult(
                      begun -> {
                        insertCase();
                        publish("Boom");
                      }))
          .isInstanceOf(DataAccessException.class);
    } finally {
      jdbc.sql("alter table audit_event drop constraint full_disk").update();
    }

    assertThat(cases()).isZero();
    assertThat(types()).containsExactly("First");
  }

  @Test
  @DisplayName("LAW-05 eight hands on one case leave a chain without gap or fork")
  void concurrent_events_make_one_chain() throws Exception {
    ExecutorService hands = Executors.newFixedThreadPool(8);
    Callable<Void> work =
        () -> {
          for (int i = 0; i < 25; i++) {
            publish("Touched");
          }
          return null;
        };
    for (Future<Void> done : hands.invokeAll(IntStream.range(0, 8).mapToObj(i -> work).toList())) {
      done.get();
    }
    hands.shutdown();

    assertThat(sequence()).isEqualTo(IntStream.rangeClosed(1, 200).boxed().toList());
    assertThat(forks()).isZero();
  }

  @Test
  @DisplayName("LAW-05 the application itself cannot change or delete an event")
  void the_trail_is_append_only() {
    publish("First");

    assertThatThrownBy(() -> jdbc.sql("update audit_event set summary = 'x'").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("delete from audit_event").update())
        .hasMessageContaining("append-only");
    assertThatThrownBy(() -> jdbc.sql("truncate audit_event").update())
        .hasMessageContaining("append-only");
  }

  private void publish(String type) {
    events.publishEvent(DomainEvent.of(number, type, type + " happened.", Map.of("n", 1)));
  }

  private void insertCase() {
    jdbc.sql(
            """
            insert into service_case (number, type, channel, filed_by_kind, filed_by, language,
              status, phase, team, priority, opened_at, updated_at)
            values (:number, 'INQUIRY', 'API', 'SYSTEM', 'test', 'en',
              'OPEN', 'INTAKE', 'agent', 50, now(), now())
            """)
        .param("number", number.value())
        .update();
  }

  private int cases() {
    return jdbc.sql("select count(*) from service_case where number = :number")
        .param("number", number.value())
        .query(Integer.class)
        .single();
  }

  private List<String> types() {
    return jdbc.sql("select type from audit_event where chain = :number order by seq")
        .param("number", number.value())
        .query(String.class)
        .list();
  }

  private List<Integer> sequence() {
    return jdbc.sql("select seq from audit_event where chain = :number order by seq")
        .param("number", number.value())
        .query(Integer.class)
        .list();
  }

  /** All events of a transaction have its turn. */
  private int turns() {
    return jdbc.sql("select count(distinct turn) from audit_event where chain = :number")
        .param("number", number.value())
        .query(Integer.class)
        .single();
  }

  private int forks() {
    return jdbc.sql(
            """
            select count(*) from audit_event e join audit_event p
            on p.chain = e.chain and p.seq = e.seq - 1
            where e.chain = :number and e.prev_hash <> p.hash
            """)
        .param("number", number.value())
        .query(Integer.class)
        .single();
  }

  private static CaseNumber newNumber() {
    return new CaseNumber(
        "RC-" + ThreadLocalRandom.current().nextLong(10_000_000_000L, 99_999_999_999L));
  }
}
