package io.recourse.cells.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.recourse.cells.CellSettings;
import io.recourse.cells.Place;
import io.recourse.cells.Tenant;
import io.recourse.cells.TenantState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a tenant's files while it moves, and after a move that broke. */
class SharedFoldersTest {

  private static final Tenant MOVING =
      new Tenant(
          "north",
          "north.example",
          new Place("blue", "10.1.0.5:8080"),
          TenantState.COPYING,
          new Place("green", "10.2.0.5:8080"),
          null);
  private static final Tenant ARRIVED =
      new Tenant("north", "north.example", MOVING.next(), TenantState.ACTIVE, null, null);

  @TempDir private Path cells;
  private Path there;
  private Path next;
  private SharedFolders folders;

  @BeforeEach
  void fill() throws IOException {
    there = Files.createDirectories(cells.resolve("blue/north"));
    next = cells.resolve("green/north");
    write("keys/one", "secret");
    write("evidence/a/photo", "lamp");
    Duration minute = Duration.ofMinutes(1);
    folders =
        new SharedFolders(
            new CellSettings(
                Map.of("blue", cell("blue"), "green", cell("green")),
                List.of(),
                null,
                minute,
                minute,
                minute,
                minute));
  }

  private CellSettings.Cell cell(String name) {
    return new CellSettings.Cell("jdbc:postgresql://127.0.0.1/", "admin", "-", cells.resolve(name));
  }

  @Test
  @DisplayName("PLT-04 what is erased while a tenant moves does not come back at the next cell")
  void erased() throws IOException {
    folders.begin(MOVING);
    Files.delete(there.resolve("evidence/a/photo"));
    Files.delete(there.resolve("evidence/a"));
    write("evidence/later", "shade");
    write("keys/one", "other");
    folders.finish(MOVING);
    folders.keep(ARRIVED);
    assertThat(files(next)).containsExactly("evidence/later=shade", "keys/one=other");
    assertThat(next.resolve("evidence/a")).doesNotExist();
  }

  @Test
  @DisplayName("PLT-04 a move that is taken back leaves no copy of the files")
  void takenBack() {
    folders.begin(MOVING);
    folders.abandon(MOVING);
    assertThat(cells.resolve("green")).isEmptyDirectory();
    assertThat(files(there)).hasSize(2);
  }

  @Test
  @DisplayName("PLT-04 taking back what a move left is gone on with where it was broken off")
  void takenBackHalfway() throws IOException {
    Path left = Files.createDirectories(cells.resolve("green/.north.taken-back/evidence"));
    Path ignored = Files.writeString(left.resolve("photo"), "lamp");
    folders.begin(MOVING);
    folders.keep(ARRIVED);
    assertThat(left).doesNotExist();
    assertThat(files(next)).isEqualTo(files(there)).hasSize(2);
  }

  @Test
  @DisplayName("PLT-04 once it has arrived its files are its own, and no move's to take back")
  void arrived() {
    folders.begin(MOVING);
    folders.finish(MOVING);
    folders.keep(ARRIVED);
    folders.abandon(MOVING);
    assertThat(files(next)).isEqualTo(files(there)).hasSize(2);
  }

  @Test
  @DisplayName("PLT-04 what a move left that broke is begun anew, what others left is not touched")
  void left() throws IOException {
    folders.begin(MOVING);
    Files.delete(there.resolve("evidence/a/photo"));
    folders.begin(MOVING);
    folders.keep(ARRIVED);
    assertThat(files(next)).containsExactly("keys/one=secret");
    assertThatThrownBy(() -> folders.begin(MOVING)).hasMessageContaining(next.toString());
    folders.abandon(MOVING);
    assertThat(files(next)).containsExactly("keys/one=secret");
  }

  @Test
  @DisplayName("PLT-04 a tenant whose folder is not seen does not arrive without it")
  void notSeen() throws IOException {
    Files.move(there, cells.resolve("elsewhere"));
    assertThatThrownBy(() -> folders.begin(MOVING)).hasMessageContaining(there.toString());
  }

  @Test
  @DisplayName("PLT-04 a file that cannot be looked at is not taken for one that was erased")
  void cannotBeLookedAt() throws IOException {
    folders.begin(MOVING);
    Files.move(there.resolve("evidence"), cells.resolve("elsewhere"));
    Path loop = there.resolve("evidence");
    Path ignored = Files.createSymbolicLink(loop, loop);
    ErasedFiles erasing = new ErasedFiles(there, next, ".on-its-way");
    assertThatThrownBy(() -> Files.walkFileTree(next, erasing)).isInstanceOf(IOException.class);
    assertThat(next.resolve("evidence/a/photo")).exists();
  }

  private void write(String name, String words) throws IOException {
    Path file = there.resolve(name);
    Path ignored = Files.createDirectories(file.getParent());
    Path written = Files.writeString(file, words);
    assertThat(written).exists();
  }

  private static List<String> files(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file) + "=" + read(file))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
