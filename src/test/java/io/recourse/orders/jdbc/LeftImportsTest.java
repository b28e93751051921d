package io.recourse.orders.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.recourse.common.OtherNodes;
import io.recourse.common.Phrase;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportJob.State;
import io.recourse.orders.Imports;
import io.recourse.testing.RecourseTest;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which imports a node ends that others began. */
@RecourseTest
class LeftImportsTest {

  @Autowired JdbcClient sql;
  @Autowired BatchKeeping keeping;
  @Autowired ReturnJudging judging;
  @Autowired ApplicationEventPublisher events;
  @Autowired Clock clock;
  @Autowired Imports imports;

  private final OtherNodes nodes = mock(OtherNodes.class);
  private final UUID self = UUID.randomUUID();
  private final UUID silent = UUID.randomUUID();
  private final UUID gone = UUID.randomUUID();
  private JdbcImports here;

  @BeforeEach
  void start() {
    here = new JdbcImports(sql, keeping, judging, events, clock, nodes);
    when(nodes.self()).thenReturn(self);
    when(nodes.gone(gone)).thenReturn(true);
  }

  @Test
  @DisplayName("PLT-01 the imports of a node end once it is gone, not while it is only silent")
  void left() {
    UUID ofSilent = openedBy(silent);
    UUID ofGone = openedBy(gone);
    UUID carried = openedBy(self);
    UUID dropped = openedBy(self);

    here.endAbandoned(Set.of(carried), Phrase.of("import.stopped"), clock.instant());

    assertThat(state(ofSilent)).isEqualTo(State.RUNNING);
    assertThat(state(ofGone)).isEqualTo(State.FAILED);
    assertThat(state(carried)).isEqualTo(State.RUNNING);
    assertThat(state(dropped)).isEqualTo(State.FAILED);
    here.end(ofSilent, null, clock.instant());
    here.end(carried, null, clock.instant());
  }

  private UUID openedBy(UUID node) {
    UUID id = UUID.randomUUID();
    imports.open(
        new ImportJob(
            id,
            ImportFormat.RECOURSE,
            null,
            State.RUNNING,
            0,
            0,
            0,
            Map.of(),
            "agent",
            clock.instant(),
            null,
            null));
    int given = sql.sql("update import_job set node = ? where id = ?").params(node, id).update();
    assertThat(given).isOne();
    return id;
  }

  private State state(UUID id) {
    return imports.find(id).orElseThrow().state();
  }
}
