package org.orderly.kernel.web;

import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.Module;
import com.fasterxml.jackson.databind.module.SimpleDeserializers;
import com.fasterxml.jackson.databind.module.SimpleModule;
import org.jspecify.annotations.Nullable;
import org.orderly.kernel.Word;
import org.springframework.stereotype.Component;

/** Lets every closed list be read from JSON in the same way. */
@Component
class WordModule extends SimpleModule {

  private static final long serialVersionUID = 1L;

  @Override
  public void setupModule(Module.SetupContext context) {
    context.addDeserializers(new Lists());
  }

  private static final class Lists extends SimpleDeserializers {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable JsonDeserializer<?> findEnumDeserializer(
        Class<?> type, DeserializationConfig config, BeanDescription description) {
      return Word.class.isAssignableFrom(type) ? reader(type) : null;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static JsonDeserializer<?> reader(Class<?> list) {
      return new WordReader(list);
    }
  }
}
