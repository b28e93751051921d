package io.recourse.library.web;

import io.recourse.library.Chapter;
import io.recourse.library.picture.PrintedBook;
import io.recourse.library.picture.SvgPicture;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** A process in words, as a picture and on paper, in one language. */
@Component
class Publisher {

  private final Reader reader;

  Publisher(Reader reader) {
    this.reader = reader;
  }

  /**
   * @param version 0 for a draft
   */
  record Book(String key, String name, int version, List<Reader.Said> steps) {}

  Book book(Chapter chapter, Locale language) {
    return new Book(
        chapter.key(),
        title(chapter, language),
        chapter.version(),
        reader.steps(chapter.steps(), language));
  }

  String picture(Chapter chapter, Locale language) {
    return SvgPicture.of(
        chapter.planes(), title(chapter, language), name -> reader.name(name, language));
  }

  byte[] paper(Chapter chapter, Locale language) {
    return PrintedBook.of(
        title(chapter, language) + " – " + chapter.version(),
        chapter.planes(),
        reader.steps(chapter.steps(), language).stream()
            .map(step -> step.number() + ". " + step.says())
            .toList(),
        name -> reader.name(name, language));
  }

  private String title(Chapter chapter, Locale language) {
    return reader.name(chapter.name(), language);
  }
}
