package io.recourse.servicelevels;

import io.recourse.common.Phrase;
import java.util.List;

/** Port: what a person is to know beside their cases, as long as it holds. */
public interface OwnNotice {

  /** Keys of messages with their facts; none where there is nothing to say. */
  List<Phrase> of(String person);
}
