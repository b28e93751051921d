package io.recourse.engine.check;

import io.recourse.engine.ModelFinding;
import java.util.stream.Stream;

/** One thing a process model must obey. */
interface Rule {

  Stream<ModelFinding> check(ModelXml model);
}
