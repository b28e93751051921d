package io.recourse.library.web;

import io.recourse.library.Chapter;
import io.recourse.library.ReadLibrary;
import io.recourse.library.picture.PrintedBook;
import io.recourse.library.picture.SvgPicture;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The steps of a process in words, and its picture, for whoever prints or reads them elsewhere. */
@RestController
@RequestMapping("/api/v1/library")
class LibraryApi {

  private final ReadLibrary library;
  private final Reader reader;

  LibraryApi(ReadLibrary library, Reader reader) {
    this.library = library;
    this.reader = reader;
  }

  /** A process in the words of one language. */
  record Book(String key, String name, int version, List<Reader.Said> steps) {}

  @GetMapping("/{key}/steps")
  Book steps(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    Locale spoken = language == null ? asked : language;
    Chapter chapter = library.open(key, version);
    return new Book(
        key,
        reader.name(chapter.name(), spoken),
        chapter.version(),
        reader.steps(chapter.steps(), spoken));
  }

  @GetMapping(path = "/{key}/picture.svg", produces = "image/svg+xml")
  String picture(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    Locale spoken = language == null ? asked : language;
    Chapter chapter = library.open(key, version);
    return SvgPicture.of(
        chapter.planes(), reader.name(chapter.name(), spoken), name -> reader.name(name, spoken));
  }

  /** For paper: the pictures, then the steps. */
  @GetMapping(path = "/{key}/book.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] book(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    Locale spoken = language == null ? asked : language;
    Chapter chapter = library.open(key, version);
    return PrintedBook.of(
        reader.name(chapter.name(), spoken) + " – " + chapter.version(),
        chapter.planes(),
        reader.steps(chapter.steps(), spoken).stream()
            .map(step -> step.number() + ". " + step.says())
            .toList(),
        name -> reader.name(name, spoken));
  }
}
