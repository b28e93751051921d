package io.recourse.complaints;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The answer to a complaint as a letter to keep. */
public interface FinalLetter {

  /** A PDF of what was told last; empty while nothing was told, or nothing of it was kept. */
  Optional<byte[]> sheet(CaseNumber number);
}
