package io.recourse.suggestions.web;

import io.recourse.suggestions.SuggestionBook;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What the house adopted of its customers' suggestions, for everybody to read (NTF-08). */
@Controller
class PublicSuggestions {

  static final String PATH = "/portal/suggestions";
  private static final int SHOWN = 100;

  private final SuggestionBook book;

  PublicSuggestions(SuggestionBook book) {
    this.book = book;
  }

  @GetMapping(PATH)
  String list(Model model) {
    model.addAttribute("suggestions", book.published(SHOWN));
    return "suggestions/adopted";
  }
}
