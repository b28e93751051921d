package io.recourse.suggestions.web;

import io.recourse.cases.CaseType;
import io.recourse.portal.WordsDesk;
import io.recourse.portal.WordsPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A customer suggests something, about an order of theirs or none. */
@Controller
@RequestMapping(MakeSuggestion.PATH)
class MakeSuggestion extends WordsPage {

  static final String PATH = "/portal/suggestions/new";
  private static final WordsDesk.Room ROOM =
      new WordsDesk.Room(CaseType.SUGGESTION, "suggestions/make");

  MakeSuggestion(WordsDesk desk) {
    super(desk, ROOM);
  }
}
