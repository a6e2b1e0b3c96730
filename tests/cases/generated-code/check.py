"""The generated package does what it says."""

from pydantic import ValidationError
from zoo import Zoo
from zoo.models import errors, shared
from zoo.sdkconfiguration import SERVER_VARIABLES, SERVERS

assert SERVERS == ["https://{region}.zoo.example.com/v1"]
assert SERVER_VARIABLES == [{"region": "eu"}]

cat = shared.Cat(animal_type="cat", name="Tom")
assert cat.list == []
assert cat.list is not shared.Cat(animal_type="cat", name="Tom").list
herd = shared.Herd.model_validate({"animalType": "herd", "members": [{"animalType": "cat", "name": "a"}], "size": 3})
assert isinstance((herd.members or [])[0], shared.Cat)
assert herd.model_extra == {"size": 3}
for wrong in ({"size": "no number"}, {"members": [{"animalType": "cow"}]}):  # undeclared but typed; an unknown tag
    try:
        shared.Herd.model_validate({"animalType": "herd", **wrong})
    except ValidationError:
        pass
    else:
        raise AssertionError(wrong)
assert shared.Herd(members=[cat]).model_dump(by_alias=True, exclude_none=True)["animalType"] == "herd"
assert issubclass(errors.Problem, errors.APIError)
assert "test" not in repr(shared.Security(api_key="test"))
assert Zoo(security=shared.Security(api_key="test")).animals.with_raw_response.list
