package io.recourse.engine.deployment;

import io.recourse.common.Contended;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The engine of a node that may start while others work: where one of them took or ran a starting
 * timer that a new model replaces, our own models are deployed once more, a few times at most.
 */
class NodeEngine extends SpringProcessEngineConfiguration {

  private static final Logger LOG = LoggerFactory.getLogger(NodeEngine.class);

  private final Contended contended;

  NodeEngine(Contended contended) {
    this.contended = contended;
  }

  @Override
  protected void autoDeployResources(ProcessEngine engine) {
    var ignored = contended.attempt(() -> deployed(engine));
  }

  private ProcessEngine deployed(ProcessEngine engine) {
    try {
      super.autoDeployResources(engine);
      return engine;
    } catch (RuntimeException failure) {
      if (contended.isLostBy(failure)) {
        LOG.warn(
            "The models are not deployed yet, another node was faster: {}", failure.toString());
      }
      throw failure;
    }
  }
}
