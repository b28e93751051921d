package io.recourse.keys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PLT-04 A key is made by the first node that needs it, and never replaced by a later one. */
class KeyFileTest {

  private static final byte[] FIRST = {1, 1, 1};
  private static final byte[] SECOND = {2, 2, 2};

  @TempDir Path folder;

  @Test
  @DisplayName("PLT-04 whoever finds that another node was first reads the other's key")
  void overtaken() throws IOException {
    demandFirst(folder.resolve("keys").resolve("one.key"));
  }

  @Test
  @DisplayName("PLT-04 also where the file system has no hard links")
  void overtakenWithoutLinks() throws IOException {
    URI zip = URI.create("jar:" + folder.resolve("folder.zip").toUri());
    try (FileSystem noLinks = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
      demandFirst(noLinks.getPath("/keys/one.key"));
    }
  }

  private static void demandFirst(Path file) throws IOException {
    byte[] read =
        KeyFile.kept(
            file,
            () -> {
              assertThat(KeyFile.kept(file, () -> FIRST)).isEqualTo(FIRST);
              return SECOND;
            });

    assertThat(read).isEqualTo(FIRST);
    assertThat(KeyFile.kept(file, () -> SECOND)).isEqualTo(FIRST);
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertThat(left).as("no draft is left").containsExactly(file);
    }
  }
}
