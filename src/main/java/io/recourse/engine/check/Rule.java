package io.recourse.engine.check;

import io.recourse.engine.Finding;
import java.util.stream.Stream;

/** One thing a process model must obey. */
interface Rule {

  Stream<Finding> check(ModelXml model);
}
