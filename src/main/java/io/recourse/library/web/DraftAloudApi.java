package io.recourse.library.web;

import io.recourse.library.ReadLibrary;
import io.recourse.library.web.Publisher.Book;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The draft of a process in words, for those who write and agree on drafts. */
@RestController
@RequestMapping("/api/v1/library/drafts/{id}")
@PreAuthorize("hasAnyRole('OWNER', 'LEAD')")
class DraftAloudApi {

  private final ReadLibrary library;
  private final Publisher publisher;

  DraftAloudApi(ReadLibrary library, Publisher publisher) {
    this.library = library;
    this.publisher = publisher;
  }

  @GetMapping("/steps")
  Book steps(@PathVariable UUID id, @RequestParam(required = false) Locale language, Locale asked) {
    return publisher.book(library.draft(id), language == null ? asked : language);
  }

  @GetMapping(path = "/picture.svg", produces = "image/svg+xml")
  String picture(
      @PathVariable UUID id, @RequestParam(required = false) Locale language, Locale asked) {
    return publisher.picture(library.draft(id), language == null ? asked : language);
  }

  @GetMapping(path = "/book.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
  byte[] paper(
      @PathVariable UUID id, @RequestParam(required = false) Locale language, Locale asked) {
    return publisher.paper(library.draft(id), language == null ? asked : language);
  }
}
