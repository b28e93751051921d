package io.recourse.web.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionKeyTest {

  private static final int NODES = 8;
  private static final byte[] WORDS = "who is signed in".getBytes(StandardCharsets.UTF_8);
  private static final byte[] PURPOSE = "test".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  @Test
  @DisplayName("PLT-04 nodes that start at once on an empty folder have one key")
  void startAtOnce() throws Exception {
    List<SessionKey> nodes = startedAtOnce();
    byte[] sealed = nodes.get(0).seal(WORDS, PURPOSE);

    for (SessionKey node : nodes) {
      assertThat(node.open(sealed, PURPOSE)).isEqualTo(WORDS);
    }
    assertThat(folder.resolve("keys")).isDirectoryContaining("glob:**/sessions.json");
    try (var kept = Files.list(folder.resolve("keys"))) {
      assertThat(kept).hasSize(1);
    }
  }

  private List<SessionKey> startedAtOnce() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(NODES);
    try {
      CyclicBarrier all = new CyclicBarrier(NODES);
      Callable<SessionKey> start =
          () -> {
            int ignored = all.await(30, TimeUnit.SECONDS);
            return SessionKey.keptIn(folder);
          };
      List<Future<SessionKey>> starts = new ArrayList<>();
      for (int node = 0; node < NODES; node++) {
        starts.add(threads.submit(start));
      }
      List<SessionKey> started = new ArrayList<>();
      for (Future<SessionKey> one : starts) {
        started.add(one.get(60, TimeUnit.SECONDS));
      }
      return started;
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  @DisplayName("The key is for the server's own account")
  void ownersOnly() throws Exception {
    SessionKey made = SessionKey.keptIn(folder);

    assertThat(made).isNotNull();
    assertThat(Files.getPosixFilePermissions(file()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  @DisplayName("A file that is no key stops the start by its name, and is left as it is")
  void broken() throws Exception {
    Path file = Files.createDirectories(folder.resolve("keys")).resolve("sessions.json");
    Files.writeString(file, "{\"primaryKeyId\":");

    assertThatThrownBy(() -> SessionKey.keptIn(folder)).hasMessageContaining(file.toString());
    assertThat(Files.readString(file)).isEqualTo("{\"primaryKeyId\":");
  }

  private Path file() {
    return folder.resolve("keys").resolve("sessions.json");
  }
}
