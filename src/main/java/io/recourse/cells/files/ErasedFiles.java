package io.recourse.cells.files;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Erases from the copy of a folder what is not in the folder any more. */
final class ErasedFiles extends SimpleFileVisitor<Path> {

  private final Path from;
  private final Path copy;
  private final String mark;

  /**
   * @param mark the name of a file that is the copy's own
   */
  ErasedFiles(Path from, Path copy, String mark) {
    this.from = from;
    this.copy = copy;
    this.mark = mark;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    if (!file.equals(copy.resolve(mark)) && isErased(file)) {
      Files.delete(file);
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, IOException broken) throws IOException {
    FileVisitResult result = super.postVisitDirectory(folder, broken);
    if (isErased(folder)) {
      Files.delete(folder);
    }
    return result;
  }

  /** What cannot be looked at may be there: then the walk fails. */
  private boolean isErased(Path copied) throws IOException {
    Path original = from.resolve(copy.relativize(copied).toString());
    try {
      BasicFileAttributes ignored = Files.readAttributes(original, BasicFileAttributes.class);
      return false;
    } catch (NoSuchFileException erased) {
      return true;
    }
  }
}
