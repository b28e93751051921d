package io.recourse.cells.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * Copies a folder; a file of the same size and time is there already, and one that is erased in the
 * moment is none.
 */
final class ChangedFiles extends SimpleFileVisitor<Path> {

  private final Path from;
  private final Path to;

  ChangedFiles(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
      throws IOException {
    Path ignored = Files.createDirectories(there(folder));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Path there = there(file);
    if (!isSame(there, attributes)) {
      try {
        Path ignored =
            Files.copy(
                file,
                there,
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
      } catch (NoSuchFileException erased) {
        boolean ignored = Files.deleteIfExists(there);
      }
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException broken) throws IOException {
    return broken instanceof NoSuchFileException
        ? FileVisitResult.CONTINUE
        : super.visitFileFailed(file, broken);
  }

  private Path there(Path path) {
    return to.resolve(from.relativize(path).toString());
  }

  private static boolean isSame(Path there, BasicFileAttributes attributes) throws IOException {
    return Files.exists(there)
        && Files.size(there) == attributes.size()
        && Files.getLastModifiedTime(there).equals(attributes.lastModifiedTime());
  }
}
