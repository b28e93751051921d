package io.recourse.repairs;

import java.util.List;

/** Port: the checks that were kept before two people agreed on each; nobody adds to them. */
public interface RemoteChecks {

  List<KeptCheck> all();
}
