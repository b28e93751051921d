package io.recourse.portal.web;

import io.recourse.cases.CaseType;
import io.recourse.portal.WordsDesk;
import io.recourse.portal.WordsPage;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** A customer asks to be called, about an order of theirs or none (INT-07). */
@Controller
@RequestMapping(AskForCall.PATH)
class AskForCall extends WordsPage {

  static final String PATH = "/portal/visits/new";
  private static final WordsDesk.Room ROOM = new WordsDesk.Room(CaseType.FOLLOW_UP, "visits/ask");

  AskForCall(WordsDesk desk) {
    super(desk, ROOM);
  }
}
