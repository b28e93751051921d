package io.recourse.testing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.stereotype.Component;
import org.springframework.util.SerializationUtils;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.FlashMapManager;

/** What one page tells the next may be read by another node: here it is written and read, too. */
@Component
class FlashOverNodes implements BeanPostProcessor {

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof FlashMapManager manager ? new Cloned(manager) : bean;
  }

  private record Cloned(FlashMapManager manager) implements FlashMapManager {

    @Override
    public FlashMap retrieveAndUpdate(HttpServletRequest request, HttpServletResponse response) {
      return manager.retrieveAndUpdate(request, response);
    }

    @Override
    public void saveOutputFlashMap(
        FlashMap told, HttpServletRequest request, HttpServletResponse response) {
      manager.saveOutputFlashMap(SerializationUtils.clone(told), request, response);
    }
  }
}
