package io.recourse.visits;

import java.util.List;

/** The scripts that were kept before two people agreed on each; nobody adds to them. */
public interface VisitScripts {

  /** Those in force, by strategy, language and stage. */
  List<VisitScript> inForce();
}
