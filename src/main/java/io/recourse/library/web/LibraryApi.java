package io.recourse.library.web;

import io.recourse.library.ReadLibrary;
import io.recourse.library.web.Publisher.Book;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A deployed process, for whoever prints or reads it elsewhere. */
@RestController
@RequestMapping("/api/v1/library/{key}")
class LibraryApi {

  private final ReadLibrary library;
  private final Publisher publisher;

  LibraryApi(ReadLibrary library, Publisher publisher) {
    this.library = library;
    this.publisher = publisher;
  }

  @GetMapping("/steps")
  Book steps(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    return publisher.book(library.open(key, version), language == null ? asked : language);
  }

  @GetMapping(path = "/picture.svg", produces = "image/svg+xml")
  String picture(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    return publisher.picture(library.open(key, version), language == null ? asked : language);
  }

  /** The pictures, then the steps. */
  @GetMapping(path = "/book.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] paper(
      @PathVariable String key,
      @RequestParam(required = false) Integer version,
      @RequestParam(required = false) Locale language,
      Locale asked) {
    return publisher.paper(library.open(key, version), language == null ? asked : language);
  }
}
