package io.recourse.textmessages;

import io.recourse.textmessages.TextRoute.Report;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** The provider says what became of a text; old news and news of nothing change nothing. */
@Service
public class HearOfText {

  private final Texts texts;
  private final KeepText keep;

  HearOfText(Texts texts, KeepText keep) {
    this.texts = texts;
    this.keep = keep;
  }

  /** Says whether it was news. */
  public boolean hear(UUID id, Report report) {
    return texts.find(id).filter(text -> keep.heard(text, report)).isPresent();
  }
}
