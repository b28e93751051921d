package io.recourse.orders.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.timeout;
import static org.mockito.Mockito.verify;

import io.recourse.common.CurrentActor;
import io.recourse.orders.ImportFormat;
import io.recourse.orders.ImportJob;
import io.recourse.orders.ImportJob.State;
import io.recourse.orders.Imports;
import io.recourse.testing.RecourseTest;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;

@RecourseTest
class SpooledImportsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @TempDir Path folder;

  @Autowired Imports imports;
  @Autowired CurrentActor actor;
  @Autowired Clock clock;

  private SpooledImports started;

  @AfterEach
  void stop() {
    started.destroy();
  }

  @Test
  @DisplayName("EDG-01 an import on whose thread the server runs out of something has failed")
  void error() {
    RowFormat endless = mock(RowFormat.class);
    doThrow(new StackOverflowError("too deep")).when(endless).format();
    UUID id = start(imports, endless);

    await().atMost(PATIENCE).until(() -> !job(id).isRunning());

    assertThat(job(id).state()).isEqualTo(State.FAILED);
    assertThat(job(id).failed().key()).isEqualTo("import.failed");
    await().atMost(PATIENCE).untilAsserted(() -> assertThat(folder).isEmptyDirectory());
  }

  @Test
  @DisplayName("EDG-01 an import that got no thread has failed, and the next one runs")
  void noThread() {
    Queue<Error> none =
        new ConcurrentLinkedQueue<>(List.of(new OutOfMemoryError("unable to create a thread")));
    started =
        new SpooledImports(
            imports,
            List.of(mock(RowFormat.class)),
            actor,
            clock,
            folder,
            task -> thread(task, none));
    Set<UUID> before = known();

    assertThatThrownBy(() -> started.start(ImportFormat.RECOURSE, "orders.csv", file()))
        .isInstanceOf(OutOfMemoryError.class);

    Set<UUID> opened = known();
    opened.removeAll(before);
    assertThat(opened).hasSize(1);
    ImportJob failed = job(opened.iterator().next());
    assertThat(failed.state()).isEqualTo(State.FAILED);
    assertThat(failed.failed().key()).isEqualTo("import.failed");
    assertThat(folder).isEmptyDirectory();
    UUID next = started.start(ImportFormat.RECOURSE, "orders.csv", file());
    await().atMost(PATIENCE).until(() -> !job(next).isRunning());
  }

  private static Thread thread(Runnable task, Queue<Error> none) {
    Error error = none.poll();
    if (error != null) {
      throw error;
    }
    return new Thread(task, "import");
  }

  private Set<UUID> known() {
    return imports.latest(1_000).stream().map(ImportJob::id).collect(Collectors.toSet());
  }

  @Test
  @DisplayName(
      "EDG-01 an import whose beginning was not answered, as the database went, has failed")
  void begunUnanswered() {
    Imports away = mock(Imports.class, delegatesTo(imports));
    doAnswer(
            asked -> {
              imports.open(asked.getArgument(0));
              throw new DataAccessResourceFailureException("away");
            })
        .when(away)
        .open(any());
    Set<UUID> before = known();

    assertThatThrownBy(() -> start(away, mock(RowFormat.class)))
        .isInstanceOf(DataAccessResourceFailureException.class);

    Set<UUID> opened = known();
    opened.removeAll(before);
    assertThat(opened).hasSize(1);
    assertThat(job(opened.iterator().next()).state()).isEqualTo(State.FAILED);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  @DisplayName("EDG-01 an import that could not be ended, as the database was away, ends later")
  void endedLater() {
    Imports away = mock(Imports.class, delegatesTo(imports));
    doThrow(new DataAccessResourceFailureException("away")).when(away).end(any(), any(), any());
    UUID id = start(away, mock(RowFormat.class));
    verify(away, timeout(PATIENCE.toMillis())).end(eq(id), any(), any());
    assertThat(job(id).isRunning()).isTrue();

    await().atMost(PATIENCE).untilAsserted(() -> assertThat(endedWith(id)).isEqualTo(State.FAILED));
    assertThat(job(id).failed().key()).isEqualTo("import.stopped");
  }

  private State endedWith(UUID id) {
    started.end();
    return job(id).state();
  }

  @Test
  @DisplayName("EDG-01 an import that is still carried is not ended as one that was left")
  void carried() throws Exception {
    CountDownLatch read = new CountDownLatch(1);
    RowFormat slow = mock(RowFormat.class);
    doAnswer(
            asked -> {
              assertThat(read.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
              return ImportFormat.RECOURSE;
            })
        .when(slow)
        .format();
    UUID id = start(imports, slow);

    started.end();

    assertThat(job(id).isRunning()).isTrue();
    read.countDown();
    await().atMost(PATIENCE).until(() -> !job(id).isRunning());
  }

  private UUID start(Imports kept, RowFormat format) {
    started = new SpooledImports(kept, List.of(format), actor, clock, folder);
    return started.start(ImportFormat.RECOURSE, "orders.csv", file());
  }

  private static InputStream file() {
    return new ByteArrayInputStream("order_number\n1\n".getBytes(StandardCharsets.UTF_8));
  }

  private ImportJob job(UUID id) {
    return imports.find(id).orElseThrow();
  }
}
