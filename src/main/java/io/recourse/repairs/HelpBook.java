package io.recourse.repairs;

import io.recourse.common.CaseNumber;
import java.util.Optional;

/** The help at a distance on each case; changed under the lock of its case only. */
public interface HelpBook {

  Optional<RemoteHelp> of(CaseNumber number);

  void put(CaseNumber number, RemoteHelp help);
}
